import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { areEnough, bodyOfMany, holdersMeant, isParty, signatories, storyParties } from './deal-parties.js'
import { type DealPattern, dealNouns, looseTexts } from './deal-patterns.js'
import { partiesOf, unnamedSide } from './deal-sides.js'
import { isPassive, readPredication } from './predication.js'
import { settleReality } from './telling.js'

/** "no treaty was signed": the noun of what is not there. */
const isNone = (items: readonly Item[], noun: number): boolean =>
  items.slice(Math.max(0, noun - 4), noun).some(({ word }) => /^(?:no|neither|nor|any|without)$/u.test(word))

/** "agreed to restore ties": what is agreed is told by the agreeing itself. */
const isAgreedTo = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 5), at).some(({ word }) => /^agree[ds]?$/u.test(word))

/** "an agreement on the waters of X": a place that says what the deal is about is not where it was made. */
export const withoutSubject = (args: Arguments): Arguments => ({
  ...args,
  places: args.places.filter(({ preposition }) => !/^(?:of|over|about|for|from|into|to)$/u.test(preposition)),
})

/** "A and B signed a treaty", "a treaty was signed by A and B", "A reached a deal with B", "the pact that A and B struck". */
export const concludeFrame =
  (pattern: DealPattern): Frame =>
  (context, at) => {
    const { items } = context
    const predication = readPredication(items, at, pattern.nouns)
    if (!predication || predication.reality === 'SKIP' || isNone(items, predication.noun)) return []
    const { noun, voice, args, agent, reality } = predication
    const beside = [...items.slice(at + 1, at + 3), ...items.slice(Math.max(0, noun - 4), noun)]
    if (pattern.needs && !beside.some(({ word }) => pattern.needs?.test(word))) return []
    const told = partiesOf(context, predication, pattern)
    const named = voice === 'ACTIVE' ? holdersMeant(context, at, told) : told
    const bodies = named.length < 2 && voice === 'ACTIVE' ? bodyOfMany(items, at) : []
    const other = named.length === 1 ? unnamedSide(items, predication) : null
    const isHalf = other !== null
    const isPointer =
      pattern.mayPointBack === true && voice !== 'ACTIVE' && named.length < 2 && !isHalf && agent.refs.length === 0
    if (isPointer && looseTexts.has(items[noun]?.word ?? '')) return []
    const parties = isPointer
      ? storyParties(context, voice === 'REDUCED')
      : bodies.length > 0
        ? bodies
        : [...named, ...(other ?? [])]
    if (!(isHalf || areEnough(parties, bodies)) || (reality === 'PLANNED' && isAgreedTo(items, at))) return []
    return [
      makeMention(context, {
        type: 'AGREEMENT',
        rule: pattern.rule,
        at,
        subjectFrom: noun < at ? noun : agent.from,
        parts: partsOf(parties, 'SIGNATORY'),
        args: withoutSubject(args),
        status: reality,
        isDefinite: isPointer && /^(?:the|this|that|these|both)$/u.test(determinerOf(items, noun)),
        isOfStory: isPointer,
      }),
    ]
  }

/** The word that opens a noun's phrase: "the five-page accord". */
const determinerOf = (items: readonly Item[], noun: number): string =>
  items
    .slice(Math.max(0, noun - 5), noun)
    .findLast(({ pos, word }) => pos === 'DET' || /^(?:this|that|these)$/u.test(word))?.word ?? ''

/** "It was inked at the hotel by A and B", "Signed in X by A and B, the accord …": who signed what is told beside it. */
export const signedItFrame: Frame = (context, at) => {
  const { items } = context
  const isIt = items
    .slice(Math.max(0, at - 4), at)
    .some(({ word, reference }) => word === 'it' || reference?.word === 'they')
  const opens = at === 0 && items.slice(3, 26).some(({ word, kind }) => kind === 'WORD' && dealNouns.has(word))
  if (!(opens || (isIt && isPassive(items, at))) || settleReality(items, at) === 'SKIP') return []
  const parties = joinParts(partsOf(signatories(items, at).filter(isParty), 'SIGNATORY'))
  if (parties.length < 2) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signed-it',
      at,
      parts: parties,
      args: findArguments(items, at),
      status: 'OCCURRED',
      isDefinite: true,
    }),
  ]
}
