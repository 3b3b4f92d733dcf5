import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { agentBefore } from './agents.js'
import { findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { dealNouns, signedNouns } from './deal-patterns.js'
import { isPassive } from './predication.js'
import { settleReality } from './telling.js'

const isPerson = ({ kind }: ActorRef): boolean => kind === 'PERSON'

/** "…, B for the rebels", "and B on behalf of C": the people after the verb who act for somebody of their own. */
export function othersWhoSigned(items: readonly Item[], at: number): readonly ActorRef[] {
  return items.flatMap(({ refs }, index) => {
    const isLinked = /^(?:,|and|while)$/u.test(items[index - 1]?.word ?? '')
    const next = items[index + 1]?.word ?? ''
    const isActing = next === 'for' || (next === 'on' && items[index + 2]?.word === 'behalf')
    return index > at && isLinked && isActing ? refs.filter(isPerson) : []
  })
}

/** All people of the list that ends right before the verb, with an aside on each: "A, the minister, and B, signed". */
function listBefore(items: readonly Item[], at: number): readonly ActorRef[] {
  const comma = items[at - 1]?.word === ',' ? at - 1 : at
  const first = items.findIndex(({ refs }) => refs.some(isPerson))
  const between = items.slice(Math.max(first, 0), comma)
  const isList =
    first !== -1 &&
    first <= 1 &&
    between.every(({ kind, pos }) => kind !== 'WORD' || !/^(?:VERB|AUX|SCONJ)$/u.test(pos))
  return isList ? between.flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs.filter(isPerson))) : []
}

/** "for the government", "for Khartoum", "on behalf of the rebels": a state or those who fight it; clubs sign players. */
const isForPublic = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at + 1)
    .some(
      ({ word }, index, rest) =>
        /^(?:for|of)$/u.test(word) &&
        rest
          .slice(index + 1, index + 5)
          .some(
            (item) =>
              item.refs.some(({ kind }) => kind === 'COUNTRY') ||
              item.name?.kind === 'COUNTRY' ||
              /^(?:GOVERNMENT|REBELS)$/u.test(item.reference?.kind ?? '') ||
              /^(?:government|rebels|guerrillas|opposition|militants|insurgents|separatists|army|side|republic|kingdom)$/u.test(
                item.word,
              ),
          ),
    )

/** "A signed for X and B for Y", "A and B signed on the lawn": who signed what the text tells of before. */
export const signersFrame: Frame = (context, at) => {
  const { items } = context
  const next = items[at + 1]
  const goesOn =
    next?.kind === 'DATE' ||
    next?.kind === 'PLACE' ||
    /^(?:for|on|in|at|as|under|[,.]|first|last)$/u.test(next?.word ?? '.')
  const args = findArguments(items, at)
  const hasObject = items
    .slice(at + 1, Math.max(args.end, at + 4))
    .some(
      ({ word, kind }) =>
        kind === 'WORD' && (dealNouns.has(word) || signedNouns.has(word) || word === 'up' || word === 'off'),
    )
  if (!goesOn || hasObject || isPassive(items, at) || settleReality(items, at) !== 'OCCURRED') return []
  const others = othersWhoSigned(items, at)
  const listed = listBefore(items, at)
  const agents = listed.length > 1 ? listed : agentBefore(items, at).refs.filter(isPerson)
  const signers = joinParts(partsOf([...agents, ...others], 'SIGNATORY'))
  const countries = new Set(signers.map(({ ref }) => context.people.get(ref.name)?.country ?? ref.name))
  const isOfStates =
    isForPublic(items, at) ||
    (listed.length > 1 && countries.size > 1 && [...countries].every((code) => code.length === 2))
  if (agents.length === 0 || signers.length < 2 || !isOfStates) return []
  return [
    makeMention(context, {
      type: 'AGREEMENT',
      rule: 'frame:agreement/signers',
      at,
      parts: signers,
      args,
      status: 'OCCURRED',
      isDefinite: true,
    }),
  ]
}
