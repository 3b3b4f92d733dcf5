import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { agentBefore, namedAfter, namedBy, ownerOf } from './agents.js'
import { type Arguments, findArguments } from './arguments.js'
import { type Frame, type FrameContext, findWhere, joinParts, makeMention, partsOf } from './context.js'
import { nounForms, verbForms } from './inflection.js'
import { isPassive } from './predication.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'

/** Verbs that are always deeds of arms; source: the wording of war reports. */
const hardVerbs = verbForms(
  'bomb bombard shell invade ambush massacre torpedo strafe assassinate raid storm overrun:overran besiege firebomb rocket',
)
/** Verbs that are deeds of arms where the armed do them: critics attack and storms hit, too. */
const softVerbs = verbForms(
  'attack hit+:hit strike:struck kill murder pound target assault seize occupy destroy fire shoot:shot behead slaughter wound',
)
const strikes = nounForms(
  'bombing shelling bombardment assault attack raid airstrike strike invasion massacre assassination ambush offensive incursion onslaught',
)

/** Verbs that tell an attack where somebody is said to have done it. */
export const deedVerbs: ReadonlySet<string> = new Set([...hardVerbs, ...softVerbs])

/** All words that may tell an attack. */
export const attackWords: ReadonlySet<string> = new Set([
  ...hardVerbs,
  ...softVerbs,
  ...strikes,
  'launched',
  'opened',
  'open',
  'exchange',
  'exchanged',
  'thrown',
  'hurled',
  'detonated',
])

const armed =
  /^(?:troops|gunmen|gunman|jets?|warplanes?|planes|aircraft|rockets?|missiles?|drones?|rebels|militants|soldiers|bombers?|forces|army|navy|fighters|insurgents|guerrillas|commandos|tanks|artillery|helicopters?|gunboats|assailants|attackers|terrorists|separatists|paramilitar(?:y|ies)|militia|militiamen|marines|security|jihadists|snipers?|shells?|bomb|mob|crowd)$/u

/** Whether somebody armed stands before the verb: by the noun or as an armed group. */
const isArmed = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 7), at)
    .some(
      ({ word, name, kind, from, to }) =>
        (kind === 'WORD' && armed.test(word)) ||
        name?.organizationKind === 'ARMED_GROUP' ||
        (kind === 'ACTOR' && name?.kind === 'COUNTRY' && to - from > 1),
    )

interface Strike {
  readonly at: number
  readonly by: readonly ActorRef[]
  readonly on: readonly ActorRef[]
  readonly args: Arguments
  readonly rule: string
}

/** An attack with those who did it, those it hit, and the country where it was. */
function tellStrike(context: FrameContext, { at, by, on, args, rule }: Strike): ReturnType<Frame> {
  const found = findWhere(context, at, args)
  const actors = by.filter(({ kind }) => kind !== 'PERSON')
  const named = found.country ?? on.find(({ kind }) => kind === 'COUNTRY')?.name ?? null
  const { place, countries } = context.discourse
  const isNowhere = named === null && actors.length === 0 && on.length === 0
  const code = isNowhere ? (place?.country ?? countries.at(-1) ?? null) : named
  const hit: readonly ActorRef[] = on.length > 0 || code === null ? on : [{ kind: 'COUNTRY', name: code }]
  const parts = joinParts(partsOf(actors, 'PARTICIPANT'), partsOf(hit, 'TARGET'))
  if (parts.length === 0) return []
  return [
    makeMention(context, {
      type: 'ATTACK',
      rule,
      at,
      parts,
      args,
      status: 'OCCURRED',
      where: { place: found.place, country: code },
      confidence: 0.6,
    }),
  ]
}

/** After "accused X of" the act belongs to the accusation. */
const isCharged = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ word }) => /^(?:accus|blam|alleg|responsib|pin(?:s|ned)?$)/u.test(word))

/** "A invaded B", "gunmen attacked a post in X", "X was shelled by A": by the armed, or with a verb of arms. */
export const attackFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '', pos } = items[at] ?? {}
  const isMistagged = pos === 'NOUN' && hardVerbs.has(word) && armed.test(items[at - 1]?.word ?? '')
  if (!(hardVerbs.has(word) || softVerbs.has(word)) || (/^(?:NOUN|ADJ)$/u.test(pos ?? '') && !isMistagged)) return []
  const isProtest =
    /^besieg/u.test(word) &&
    items.slice(0, at).some((item) => /^(?:demonstrators|protesters|protestors|crowds?)$/u.test(item.word))
  if (isProtest || isCharged(items, at) || settleReality(items, at) !== 'OCCURRED') return []
  const passive = isPassive(items, at)
  const args = findArguments(items, at)
  const agent = passive ? namedAfter(items, at + 1, args.end, /^by$/u) : agentBefore(items, at)
  const isByArmed = passive ? items.slice(at, args.end).some((item) => armed.test(item.word)) : isArmed(items, at)
  if (softVerbs.has(word) && !isByArmed) return []
  const victim = passive ? agentBefore(items, at) : namedBy(items, at + 1)
  return tellStrike(context, { at, by: agent.refs, on: victim.refs, args, rule: 'frame:attack/attacked' })
}

/** "launched an offensive on B", "opened fire on a crowd in X", "a bomb was thrown at the embassy": verb and noun. */
export const strikeFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '' } = items[at] ?? {}
  const isFire = /^(?:open|exchange)/u.test(word) && items.slice(at + 1, at + 3).some((item) => item.word === 'fire')
  const isThrown =
    /^(?:thrown|hurled|detonated)$/u.test(word) &&
    items.slice(0, at).some((item) => /^(?:bombs?|grenades?|cocktails?|explosives)$/u.test(item.word))
  const noun =
    word === 'launched' ? items.findIndex((item, index) => index > at && index < at + 8 && strikes.has(item.word)) : -1
  if (!(isFire || isThrown || noun !== -1) || isCharged(items, at) || settleReality(items, at) !== 'OCCURRED') return []
  const start = noun === -1 ? at : noun
  const args = findArguments(items, start)
  const target = namedAfter(items, start + 1, args.end, /^(?:on|upon|at|against|of|into)$/u)
  const by = isThrown ? [] : agentBefore(items, at).refs
  return tellStrike(context, { at, by, on: target.refs, args, rule: 'frame:attack/launched' })
}

/** "the American bombing of Tripoli in 1986", "a suicide attack in X on Monday": a noun with its place or target. */
export const strikeNounFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '', pos } = items[at] ?? {}
  if (!strikes.has(word) || pos === 'VERB' || isCharged(items, at) || realityOfNoun(items, at) !== 'OCCURRED') return []
  const args = findArguments(items, at)
  const near = items.slice(at + 1, Math.min(args.end, at + 12))
  const isSited = near.some(
    ({ kind, word: next }, index) =>
      kind === 'PLACE' && /^(?:of|on|in|at|near|against)$/u.test(near[index - 1]?.word ?? next),
  )
  const verb = items.findIndex(
    ({ pos: part, kind }, index) => index > at && kind === 'WORD' && /^(?:VERB|AUX)$/u.test(part),
  )
  const reach = Math.min(args.end, at + 8, verb === -1 ? args.end : verb)
  const target = namedAfter(items, at + 1, reach, /^(?:on|of|against|upon)$/u)
  const by = namedAfter(items, at + 1, args.end, /^by$/u)
  const owner = ownerOf(items, at)
  const isDated = args.date !== -1
  if (!(isSited || target.refs.length > 0) || !(isDated || owner.refs.length > 0 || by.refs.length > 0)) return []
  const isTold = items
    .slice(Math.max(0, at - 4), at)
    .some((item) => /^(?:no|any|possible|against|future|another|threat|fear|fears|verbal|personal)$/u.test(item.word))
  if (isTold) return []
  return tellStrike(context, {
    at,
    by: by.refs.length > 0 ? by.refs : owner.refs,
    on: target.refs,
    args,
    rule: 'frame:attack/noun',
  })
}
