import type { Item } from '../items.js'
import { findArguments, findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { settleReality } from './telling.js'

/** "froze the assets of X", "barred X from entering": an act against somebody that is called by no noun of sanctions. */
export const barFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isFreeze = /^(?:froze|freeze|freezes|frozen)$/u.test(items[at]?.word ?? '')
  const args = findArguments(items, at)
  const near = items.slice(at + 1, at + 16)
  const assets = near.findIndex(({ word }) => /^(?:assets|accounts|funds)$/u.test(word))
  const isBar = near.some(
    ({ word }, index) =>
      word === 'from' && /^(?:entering|travelling|traveling|visiting|its|the)$/u.test(near[index + 1]?.word ?? ''),
  )
  if (isFreeze ? assets === -1 : !isBar) return []
  const owner = near.slice(0, Math.max(assets, 0)).flatMap(({ refs, isPossessive }) => (isPossessive ? refs : []))
  const of = assets === -1 ? [] : (findArguments(items, at + 1 + assets).by.get('of')?.refs ?? [])
  const targets = isFreeze ? (owner.length > 0 ? owner : of) : args.direct.refs
  const sources = findSubject(items, at).refs.filter(({ kind }) => kind !== 'PERSON')
  if (sources.length === 0 || targets.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/barred',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "added X and 40 others to their blacklist", "put X on its list of sanctions": somebody named on such a list. */
export const listFrame: Frame = (context, at) => {
  const { items } = context
  const list = items.findIndex(({ word }, index) => index > at && /^(?:blacklist|list)$/u.test(word))
  const isSanctions = items.slice(at, list + 5).some(({ word }) => /^(?:blacklist|sanctions|sanction)$/u.test(word))
  if (
    list === -1 ||
    !isSanctions ||
    !/^(?:to|on)$/u.test(items.slice(at + 1, list).findLast(({ word }) => /^(?:to|on)$/u.test(word))?.word ?? '')
  )
    return []
  const reality = settleReality(items, at)
  const args = findArguments(items, at)
  const isPassive = /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? '')
  const targets = (isPassive ? findSubject(items, at) : args.direct).refs
  const found = isPassive ? (args.by.get('by')?.refs ?? []) : findSubject(items, at).refs
  const sources = found.filter(({ kind }) => kind !== 'PERSON')
  if (reality === 'SKIP' || targets.length === 0 || sources.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/listed',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "hit A with sanctions", "punished B with a travel ban". */
export const hitFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  const args = findArguments(items, at)
  const near = items.slice(at + 1, at + 14)
  const measure = near.findIndex(({ word }) =>
    /^(?:sanctions|penalties|embargo|bans?|freezes?|restrictions|tariffs)$/u.test(word),
  )
  const isWith = near.slice(0, Math.max(measure, 0)).some(({ word }) => word === 'with')
  const isPassive = /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? '')
  const subject = findSubject(items, at).refs
  const targets = isPassive ? subject : args.direct.refs
  const sources = (isPassive ? (args.by.get('by')?.refs ?? []) : subject).filter(({ kind }) => kind !== 'PERSON')
  if (reality === 'SKIP' || !isWith || sources.length === 0 || targets.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/hit-with',
      at,
      parts: joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET')),
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "A imposed sanctions on B", "put sanctions on X"; the noun alone is no act. */
export const sanctionFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isVerb =
    /^(?:sanctioned|blacklisted|blacklists)$/u.test(word) || (word === 'sanctions' && items[at]?.pos === 'VERB')
  const right = isVerb
    ? at
    : items.findIndex(
        (item, index) =>
          index > at &&
          index < at + 7 &&
          /^(?:sanctions?|embargo|embargoes|bans?|freeze|freezes|penalties|tariffs)$/u.test(item.word),
      )
  const left = items.findLastIndex(
    (item, index) => index < at && index > at - 8 && /^(?:sanctions|embargo)$/u.test(item.word),
  )
  const isRelative = right === -1 && left !== -1 && !items.slice(left, at).some((item) => /^[,;.]$/u.test(item.word))
  const noun = isRelative ? at : right
  if (noun === -1) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const isPassive = isVerb && /^(?:was|were|been|is|are)$/u.test(items[at - 1]?.word ?? '')
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const wide = findArguments(items, lastMeasure(items, noun))
  const named = isVerb
    ? args.direct
    : (args.by.get('on') ?? args.by.get('against') ?? wide.by.get('on') ?? wide.by.get('against'))
  const adjective = items.slice(noun, noun + 6).find(({ kind, name }) => kind === 'WORD' && name?.kind === 'COUNTRY')
    ?.name?.key
  const target = adjective ? [{ kind: 'COUNTRY' as const, name: adjective }] : []
  const targets = isPassive ? subject.refs : named && named.refs.length > 0 ? named.refs : target
  const sources = isPassive || (isRelative && args.by.has('by')) ? (args.by.get('by')?.refs ?? []) : subject.refs
  if (sources.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(sources, 'PARTICIPANT'), partsOf(targets, 'TARGET'))
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/imposed',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}

/** "an arms embargo, a travel ban and a freeze of assets on X": the last of several measures. */
function lastMeasure(items: readonly Item[], noun: number): number {
  const next = items.findIndex(
    ({ word }, index) =>
      index > noun && index < noun + 7 && /^(?:sanctions|embargo|bans?|freeze|restrictions)$/u.test(word),
  )
  return next === -1 ? noun : lastMeasure(items, next)
}
