import type { Item } from '../items.js'
import { findArguments, findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { settleReality } from './telling.js'
import { goodsNouns, strikeNouns } from './words.js'

/** After "accused X of" the act belongs to the accusation. */
const isAlleged = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ word }) => /^accus/u.test(word)) &&
  (/ing$/u.test(items[at]?.word ?? '') || items[at - 1]?.word === 'having')

/** "A sent artillery shells to B", "B received arms from A" is left out; goods must be named. */
export const giveFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  if (isAlleged(items, at) || !items.slice(at, args.end).some(({ word }) => goodsNouns.has(word))) return []
  const subject = findSubject(items, at)
  const receivers = (args.by.get('to') ?? args.direct).refs
  if (subject.refs.length === 0 || receivers.length === 0 || !receivers.every(({ kind }) => kind !== 'PERSON'))
    return []
  const parts = joinParts(partsOf(subject.refs, 'GIVER'), partsOf(receivers, 'RECEIVER'))
  if (parts.length < 2) return []
  return [
    makeMention(context, {
      type: 'AID',
      rule: 'frame:aid/gave',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}

/** "A invaded B", "A launched an invasion of B". */
export const attackFrame: Frame = (context, at) => {
  const { items } = context
  const isLaunch = items[at]?.word === 'launched'
  const noun = isLaunch
    ? items.findIndex((item, index) => index > at && index < at + 7 && strikeNouns.has(item.word))
    : at
  if (noun === -1) return []
  const reality = settleReality(items, at)
  if (reality !== 'OCCURRED') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, noun)
  const targets =
    (isLaunch ? (args.by.get('of') ?? args.by.get('on') ?? args.by.get('against')) : args.direct)?.refs ?? []
  const actors = subject.refs.filter(({ kind }) => kind !== 'PERSON')
  if (actors.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(actors, 'PARTICIPANT'), partsOf(targets, 'TARGET'))
  const country = targets.find(({ kind }) => kind === 'COUNTRY')?.name ?? null
  return [
    makeMention(context, {
      type: 'ATTACK',
      rule: 'frame:attack/attacked',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country },
      confidence: 0.6,
    }),
  ]
}

/** "A threatened B with war". */
export const threatFrame: Frame = (context, at) => {
  const { items } = context
  if (settleReality(items, at) !== 'OCCURRED') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const direct = args.direct.refs.filter(({ kind }) => kind === 'COUNTRY')
  const aimed = (args.by.get('on') ?? args.by.get('against'))?.refs.filter(({ kind }) => kind === 'COUNTRY') ?? []
  const targets = direct.length > 0 ? direct : items[at + 1]?.word === 'to' ? aimed : []
  if (subject.refs.length === 0 || targets.length === 0) return []
  const parts = joinParts(partsOf(subject.refs, 'SPEAKER'), partsOf(targets, 'ADDRESSEE'))
  return [
    makeMention(context, {
      type: 'THREAT',
      rule: 'frame:threat/threatened',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: 'OCCURRED',
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}
