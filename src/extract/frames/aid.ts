import type { Item } from '../items.js'
import { agentBefore, namedAfter, namedBy } from './agents.js'
import { findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { verbForms } from './inflection.js'
import { isPassive } from './predication.js'
import { settleReality } from './telling.js'
import { goodsNouns } from './words.js'

/** Verbs of giving goods, arms or money, and of promising them. */
export const aidVerbs = verbForms(
  'send:sent supply ship+ deliver provide transfer+ give:gave:given donate sell:sold export pledge promise hand furnish extend grant approve present airlift lend:lent offload allocate',
)

/** After "accused X of" the act belongs to the accusation. */
const isAlleged = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ word }) => /^(?:accus|alleg|blam)/u.test(word))

/** A sum of money or a number of goods: "$3bn", "A$1 billion", "19 fighter jets". */
const isSum = ({ word, kind }: Item): boolean =>
  kind === 'WORD' && (goodsNouns.has(word) || /^(?:\p{L}{0,2}[$€£¥]\S*|bn|m|euros|dollars|tonnes|tons)$/u.test(word))

/** "A sent shells to B", "promised B three planes", "handed over a billion", "presented a school with computers". */
export const giveFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP' || isAlleged(items, at)) return []
  const args = findArguments(items, at)
  const isGoods = items.slice(at, Math.max(args.end, at + 8)).some(isSum)
  if (
    !isGoods &&
    !(/^present/u.test(items[at]?.word ?? '') && items.slice(at, args.end).some(({ word }) => word === 'worth'))
  )
    return []
  const passive = isPassive(items, at)
  const giver = passive ? namedAfter(items, at + 1, args.end, /^by$/u) : agentBefore(items, at)
  const to = namedAfter(items, at + 1, Math.max(args.end, at + 10), /^(?:to|for)$/u)
  const dative = passive ? to : namedBy(items, at + 1)
  const receivers = (to.refs.length > 0 ? to : dative).refs.filter(({ kind }) => kind !== 'PERSON')
  const others = receivers.filter(({ name }) => !giver.refs.some((ref) => ref.name === name))
  if (giver.refs.length === 0 || others.length === 0) return []
  return [
    makeMention(context, {
      type: 'AID',
      rule: 'frame:aid/gave',
      at,
      subjectFrom: giver.from,
      parts: joinParts(partsOf(giver.refs, 'GIVER'), partsOf(others, 'RECEIVER')),
      args,
      status: reality,
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}
