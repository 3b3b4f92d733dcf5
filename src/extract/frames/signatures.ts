import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { namedAfter } from './agents.js'
import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { groupBefore, isParty, storyParties, withHost } from './deal-parties.js'
import { signedNouns } from './deal-patterns.js'
import { othersWhoSigned } from './signers.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'

/** "put his name to it", "to the same": the text is told of before. */
const _isIt = (items: readonly Item[], index: number): boolean =>
  /^(?:it|them|both)$/u.test(items[index]?.word ?? '') && items[index - 1]?.word === 'to'

/** "put their names to a document", "the pact bore the signatures of A and of B". */
export const signatureFrame: Frame = (context, at) => {
  const { items } = context
  const verb = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 5 && /^(?:put|puts|bore|bears|carried|carries|bearing|affixed|set|added)$/u.test(word),
  )
  if (verb === -1) return []
  const reality = settleReality(items, verb)
  if (reality === 'SKIP') return []
  const isOneOf = items
    .slice(Math.max(0, verb - 7), verb)
    .some(({ word }, index, near) => word === 'one' && near[index + 1]?.word === 'of')
  if (isOneOf) return []
  const isBorne = /^(?:bore|bears|carri|bearing)/u.test(items[verb]?.word ?? '')
  const noun = isBorne
    ? -1
    : items.findIndex(({ word }, index) => index > at && index < at + 9 && signedNouns.has(word))
  const isPen = items[at]?.word === 'pen' && items[at + 1]?.word === 'to' && items[at + 2]?.word === 'paper'
  if (items[at]?.word === 'pen' && !isPen) return []
  if (!isBorne && !isPen && (noun === -1 || !items.slice(at + 1, noun).some(({ word }) => word === 'to'))) return []
  const subject = findSubject(items, verb)
  const owners = items.slice(at + 1, at + 10)
  const refs = isBorne ? owners.filter(({ isPossessive }) => !isPossessive).flatMap((item) => item.refs) : subject.refs
  const group = refs.length === 0 && !isBorne ? groupBefore(context, verb) : refs
  const others = refs.length === 0 ? [] : othersWhoSigned(items, at)
  const parties = joinParts(partsOf([...withHost(context, group.filter(isParty)), ...others], 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/put-names',
      at: verb,
      subjectFrom: isBorne ? verb : subject.from,
      parts: parties,
      args: findArguments(items, noun === -1 ? verb : noun),
      status: reality,
    }),
  ]
}

const witnessing =
  /^(?:witness(?:ed|es|ing)?|attend(?:ed|s|ing)?|oversaw|oversees|overseeing|presid(?:ed|es|ing)|watch(?:ed|es|ing)?)$/u

const verbOfWitness = (items: readonly Item[], at: number): number =>
  items.findLastIndex(({ word }, index) => index < at && index > at - 5 && witnessing.test(word))

/** "A and B witnessed the signing of": those at whose table it was signed. */
const isWitnessed = (items: readonly Item[], at: number): boolean => verbOfWitness(items, at) !== -1

const witnesses = (items: readonly Item[], at: number): readonly ActorRef[] =>
  findSubject(items, verbOfWitness(items, at)).refs.filter(isParty)

/** "the programme comprises the signing of": what is still to come. */
const isOnProgramme = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ word }) => /^(?:programme|program|agenda|schedule|itinerary)$/u.test(word)) &&
  items
    .slice(0, at)
    .some(({ word }) => /^(?:compris|includ|provid|envisag|foresee|featur|contain|lists?$|consist)/u.test(word))

/** "the signing of a joint declaration was abandoned", "the signing took place of six documents of the presidents". */
export const signingFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:the|a|an|planned|formal|for|and)$/u.test(items[at - 1]?.word ?? '')) return []
  const noun = items.findIndex(
    ({ word }, index) => index > at && index < at + 11 && (signedNouns.has(word) || word === 'ceremony'),
  )
  if (noun === -1) return []
  const told = realityOfNoun(items, at)
  const reality = told === 'OCCURRED' && isOnProgramme(items, at) ? 'PLANNED' : told
  const isHeld =
    isWitnessed(items, at) ||
    namedAfter(items, noun, findArguments(items, noun).end, /^by$/u).refs.length >= 2 ||
    items.slice(at, at + 12).some(({ word }) => /^(?:took|held|followed|concluded)$/u.test(word))
  if (reality === 'SKIP' || (reality === 'OCCURRED' && !isHeld)) return []
  const partner = namedAfter(items, at + 1, noun, /^with$/u).refs.filter(isParty)
  const { focus } = context.discourse
  const sides = partner.length === 1 && focus ? [focus, ...partner] : partner
  const subject = isWitnessed(items, at) ? witnesses(items, at) : []
  const named = items.slice(noun).flatMap(({ refs }) => refs.filter(isParty))
  const parties = [sides, subject, named].find(({ length }) => length >= 2) ?? storyParties(context)
  if (parties.length < 2) return []
  const verb = items.findIndex(
    ({ word }, index) =>
      index > noun && /^(?:abandoned|cancelled|canceled|scrapped|dropped|postponed|fell|called)$/u.test(word),
  )
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signing',
      at,
      parts: joinParts(partsOf(parties, 'SIGNATORY')),
      args: { ...findArguments(items, noun), end: Math.max(verb + 1, noun + 1) },
      status: reality,
    }),
  ]
}
