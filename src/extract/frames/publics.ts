import type { CountryCode } from '../../domain/document.js'
import type { Item } from '../items.js'
import { findArguments } from './clause.js'
import { type Frame, type FrameContext, findWhere, makeMention, partsOf } from './context.js'
import type { EventMention } from './mention.js'
import { settleReality } from './telling.js'
import { protesters } from './words.js'

/** The country whose people act: by adjective ("Burmese workers"), else where it happens, else the one named last. */
function countryOf(context: FrameContext, at: number, where: { readonly country: string | null }): CountryCode | null {
  const { items, discourse } = context
  const near = items.slice(Math.max(0, at - 8), at).findLast(({ name }) => name?.kind === 'COUNTRY')?.name?.key
  return near ?? where.country ?? discourse.countries.at(-1) ?? null
}

function tell(
  context: FrameContext,
  at: number,
  telling: Pick<EventMention, 'type' | 'rule' | 'status'>,
): readonly EventMention[] {
  const args = findArguments(context.items, at)
  const found = findWhere(context, at, args)
  const code = countryOf(context, at, found)
  if (code === null) return []
  const parts = partsOf([{ kind: 'COUNTRY', name: code }], 'PARTICIPANT')
  const where = { place: found.place, country: found.country ?? code }
  return [makeMention(context, { ...telling, at, parts, args, where, confidence: 0.5 })]
}

const isCrowd = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 9), at)
    .some(({ word }) => protesters.has(word) || /^(?:thousands|hundreds|dozens|people)$/u.test(word))

/** "Hundreds of workers protested in X", "demonstrators banging pots": many people against somebody. */
export const protestFrame: Frame = (context, at) => {
  const { items } = context
  const { pos, word = '' } = items[at] ?? {}
  if (pos === 'NOUN' || !isCrowd(items, at)) return []
  const isPlain =
    /^(?:bang|chant|burn)/u.test(word) &&
    !items.some((item) => /^(?:demonstrators|protesters|protestors)$/u.test(item.word))
  if (isPlain || settleReality(items, at) !== 'OCCURRED') return []
  return tell(context, at, { type: 'PROTEST', rule: 'frame:protest/protested', status: 'OCCURRED' })
}

/** "Zimbabweans vote on March 9", "the south will vote", "elections are due in May": a vote with a day or a year. */
export const electionFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '', pos } = items[at] ?? {}
  const isNoun = /^(?:polls|elections?|ballot|referendum|runoff)$/u.test(word)
  const hasDate = items.some(({ kind }) => kind === 'DATE')
  if (!hasDate) return []
  if (isNoun) {
    const verb = items.findIndex(
      ({ word: next }, index) =>
        index > at && index < at + 7 && /^(?:due|scheduled|held|take|took|set|planned|won)$/u.test(next),
    )
    if (verb === -1 || items.slice(at, verb).some((item) => /^[,;]$/u.test(item.word))) return []
    const isPast =
      /^(?:held|took|won)$/u.test(items[verb]?.word ?? '') &&
      !items.slice(at, verb).some((item) => /^(?:be|will|to)$/u.test(item.word))
    return tell(context, at, {
      type: 'ELECTION',
      rule: 'frame:election/election',
      status: isPast ? 'OCCURRED' : 'PLANNED',
    })
  }
  if (pos === 'NOUN' || !/^(?:on|in|whether|for|to|$)/u.test(items[at + 1]?.word ?? '')) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP' || !isElectorate(items, at)) return []
  const status = word === 'vote' || word === 'votes' || word === 'elect' ? 'PLANNED' : reality
  return tell(context, at, { type: 'ELECTION', rule: 'frame:election/votes', status })
}

/** Who votes at an election is a people, not a council or a house. */
function isElectorate(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 6), at)
  if (
    before.some(({ word }) =>
      /^(?:council|senate|house|assembly|committee|lawmakers|deputies|members|parliament|union)$/u.test(word),
    )
  )
    return false
  return before.some(
    ({ word, name }) =>
      /^(?:voters|people|citizens|south|north|region|country|nation|electorate)$/u.test(word) ||
      name?.kind === 'COUNTRY',
  )
}
