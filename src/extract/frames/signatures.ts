import { findArguments, findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { isParty, storyParties, withHost } from './deal-parties.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'
import { signNouns } from './words.js'

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
  const isBorne = /^(?:bore|bears|carri|bearing)/u.test(items[verb]?.word ?? '')
  const noun = isBorne ? -1 : items.findIndex(({ word }, index) => index > at && index < at + 9 && signNouns.has(word))
  const isPen = items[at]?.word === 'pen' && items[at + 1]?.word === 'to' && items[at + 2]?.word === 'paper'
  if (items[at]?.word === 'pen' && !isPen) return []
  if (!isBorne && !isPen && (noun === -1 || !items.slice(at + 1, noun).some(({ word }) => word === 'to'))) return []
  const subject = findSubject(items, verb)
  const owners = items.slice(at + 1, at + 10)
  const refs = isBorne ? owners.filter(({ isPossessive }) => !isPossessive).flatMap((item) => item.refs) : subject.refs
  const parties = joinParts(partsOf(withHost(context, refs.filter(isParty)), 'SIGNATORY'))
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

/** "the signing of a joint declaration was abandoned", "the signing took place of six documents of the presidents". */
export const signingFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:the|a|an|planned|formal)$/u.test(items[at - 1]?.word ?? '')) return []
  const noun = items.findIndex(({ word }, index) => index > at && index < at + 9 && signNouns.has(word))
  if (noun === -1) return []
  const reality = realityOfNoun(items, at)
  const isHeld = items.slice(at, at + 12).some(({ word }) => /^(?:took|held|followed|concluded)$/u.test(word))
  if (reality === 'SKIP' || (reality === 'OCCURRED' && !isHeld)) return []
  const named = items.slice(noun).flatMap(({ refs }) => refs.filter(isParty))
  const parties = named.length >= 2 ? named : storyParties(context)
  if (parties.length < 2) return []
  const verb = items.findIndex(
    ({ word }, index) => index > noun && /^(?:abandoned|cancelled|canceled|scrapped|dropped|postponed)$/u.test(word),
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
