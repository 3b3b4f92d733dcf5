import type { ActorRef } from '../../domain/annotation.js'
import type { CountryCode } from '../../domain/document.js'
import type { Item } from '../items.js'
import { findArguments } from './arguments.js'
import { type Frame, type FrameContext, findWhere, joinParts, makeMention, partsOf } from './context.js'
import { nounForms, verbForms } from './inflection.js'
import type { EventMention } from './mention.js'
import { realityOfNoun } from './status.js'
import { settleReality } from './telling.js'

const protestVerbs = verbForms('protest demonstrate march rally riot bang chant burn picket besiege block barricade')
const protestNouns = nounForms(
  'protest demonstration rally riot march protester protestor demonstrator rioter sit-in vigil',
)
const streets = /^(?:streets?|square|avenue)$/u

/** All words that may tell a protest. */
export const protestWords: ReadonlySet<string> = new Set([...protestVerbs, ...protestNouns, 'took', 'take', 'gathered'])

const electionNouns = nounForms('poll election ballot referendum runoff run-off plebiscite')
/** All words that may tell an election. */
export const electionWords: ReadonlySet<string> = new Set([
  ...electionNouns,
  ...verbForms('vote elect choose:chose:chosen'),
])

const protesters =
  /^(?:protesters|protestors|demonstrators|crowds?|marchers|activists|students|workers|opponents|supporters|rioters|thousands|hundreds|dozens|people|women|veterans|farmers|unionists|residents|citizens|mothers|monks|nationalists|followers)$/u

/** The country whose people act: by adjective ("Burmese workers"), else where it happens, else the one named last. */
function countryOf(context: FrameContext, at: number, where: { readonly country: string | null }): CountryCode | null {
  const { items, discourse } = context
  const near = items.slice(Math.max(0, at - 8), at).findLast(({ name }) => name?.kind === 'COUNTRY')?.name?.key
  return where.country ?? near ?? discourse.place?.country ?? discourse.countries.at(-1) ?? null
}

interface Telling extends Pick<EventMention, 'type' | 'rule' | 'status'> {
  readonly people?: readonly ActorRef[]
}

function tell(context: FrameContext, at: number, { people = [], ...telling }: Telling): readonly EventMention[] {
  const args = findArguments(context.items, at)
  const found = findWhere(context, at, args)
  const code = context.people.get(people[0]?.name ?? '')?.country ?? countryOf(context, at, found)
  if (code === null) return []
  const parts = joinParts(partsOf(people, 'PARTICIPANT'), partsOf([{ kind: 'COUNTRY', name: code }], 'PARTICIPANT'))
  const where = { place: found.place, country: found.country ?? code }
  return [makeMention(context, { ...telling, at, parts, args, where, confidence: 0.5 })]
}

const isCrowd = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 9), at).some(({ word, kind }) => kind === 'WORD' && protesters.test(word))

/** "intend to demonstrate on Saturday": what a crowd has announced. */
const isIntended = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) => /^(?:intend|intends|plan|plans|vowed|called|due|set)$/u.test(word))

/** "Hundreds of workers protested in X", "thousands took to the streets", "a crowd gathered outside the embassy". */
export const protestFrame: Frame = (context, at) => {
  const { items } = context
  const { pos, word = '' } = items[at] ?? {}
  if (protestNouns.has(word) && pos !== 'VERB') return protestNoun(context, at)
  if (pos === 'NOUN' || !isCrowd(items, at)) return []
  const near = items.slice(at + 1, at + 7)
  const isOut = /^(?:took|take)$/u.test(word) ? near.some((item) => streets.test(item.word)) : true
  const isGathered =
    word === 'gathered'
      ? near.some((item) => /^(?:embassy|consulate|parliament|palace|outside)$/u.test(item.word))
      : true
  const isPlain =
    /^(?:bang|chant|burn|besieg)/u.test(word) &&
    !items.some((item) => /^(?:demonstrators|protesters|protestors)$/u.test(item.word))
  const isRoad = /^(?:block|barricad)/u.test(word)
    ? near.some((item) =>
        /^(?:roads?|bridges?|highways?|streets?|crossings?|border|railways?|ports?|airport|gates?|routes?|entrances?)$/u.test(
          item.word,
        ),
      )
    : true
  if (!isOut || !isGathered || isPlain || !isRoad) return []
  const reality = isIntended(items, at) ? 'PLANNED' : settleReality(items, at)
  if (reality !== 'OCCURRED' && reality !== 'PLANNED') return []
  return tell(context, at, { type: 'PROTEST', rule: 'frame:protest/protested', status: reality })
}

/** "Police fired tear gas at protesters in X", "a rally of 4,000 was broken up": a crowd that is told with police or place. */
function protestNoun(context: FrameContext, at: number): ReturnType<Frame> {
  const { items } = context
  const isPoliced = items.some(({ word }) => /^(?:police|gas|batons|arrested|dispersed|broke|break|riot)$/u.test(word))
  const isHeld = items.slice(at + 1, at + 8).some(({ word }) => /^(?:took|broke|erupted|outside|front)$/u.test(word))
  const isAbstract = items
    .slice(Math.max(0, at - 3), at)
    .some(
      ({ word, kind }) =>
        kind === 'WORD' && /^(?:no|in|under|lodged|lodge|filed|diplomatic|formal|planned|any)$/u.test(word),
    )
  const args = findArguments(items, at)
  const isSited =
    args.places.length > 0 ||
    args.date !== -1 ||
    context.heading !== null ||
    items.slice(0, at).some(({ kind }) => kind === 'DATE' || kind === 'PLACE')
  if (!(isPoliced || isHeld) || isAbstract || !isSited || realityOfNoun(items, at) !== 'OCCURRED') return []
  return tell(context, at, { type: 'PROTEST', rule: 'frame:protest/crowd', status: 'OCCURRED' })
}

/** "A beat B in the election", "A was declared winner of the poll", "the vote gave A a mandate": who stood for it. */
function runners(items: readonly Item[], at: number): readonly ActorRef[] {
  const won = items.findIndex(
    ({ word }, index) =>
      Math.abs(index - at) < 10 &&
      /^(?:won|lost|beat|defeated|winner|gave|victory|mandate|elected|re-elected)$/u.test(word),
  )
  const near = won === -1 ? [] : items.slice(Math.max(0, Math.min(won, at) - 8), Math.max(won, at) + 6)
  return near.flatMap(({ refs, isPossessive }) => (isPossessive ? [] : refs.filter(({ kind }) => kind === 'PERSON')))
}

const coming = /^(?:due|scheduled|take|set|planned|holds?|goes|go|ahead|called)$/u
const past = /^(?:held|took|won|lost|carried|swept|gave|beat|defeated|topped|went|brought|returned|winner|declared)$/u

/** "elections are due in May", "won the election on Sunday", "goes to the polls": a noun of voting with a day or a year. */
function electionNoun(context: FrameContext, at: number): ReturnType<Frame> {
  const { items } = context
  const near = items.slice(Math.max(0, at - 9), at + 9)
  const verb = near.find(({ word, kind }) => kind === 'WORD' && (coming.test(word) || past.test(word)))?.word
  const dated = items.slice(Math.max(0, at - 4), at + 12).some(({ kind }) => kind === 'DATE')
  const isNear = items[at - 1]?.kind === 'DATE' || (items[at + 1]?.word === 'of' && items[at + 2]?.kind === 'DATE')
  if (!dated || !(verb || isNear)) return []
  const isAhead = near.some(({ word }) => /^(?:will|be|due|scheduled|set|planned|holds|goes|go)$/u.test(word))
  const status = verb && past.test(verb) && !isAhead ? 'OCCURRED' : isAhead ? 'PLANNED' : 'OCCURRED'
  const people = runners(items, at)
  return tell(context, at, { type: 'ELECTION', rule: 'frame:election/election', status, people })
}

/** "Zimbabweans vote on March 9", "the south will vote", "elections are due in May": a vote with a day or a year. */
export const electionFrame: Frame = (context, at) => {
  const { items } = context
  const { word = '', pos } = items[at] ?? {}
  if (!items.some(({ kind }) => kind === 'DATE')) return []
  if (electionNouns.has(word)) return electionNoun(context, at)
  const next = items[at + 1]
  const isVoting = /^(?:on|in|whether|for|to|)$/u.test(next?.word ?? '') || next?.kind === 'DATE'
  const isElecting =
    /^(?:elect|choose|chose)/u.test(word) &&
    items.slice(at + 1, at + 5).some((item) => /^(?:president|parliament|assembly|leader|government)$/u.test(item.word))
  const isNoun = pos === 'NOUN' && !(items[at - 1]?.name?.kind === 'COUNTRY' && /s$/u.test(items[at - 1]?.word ?? 's'))
  if (isNoun || !(isVoting || isElecting)) return []
  const reality = settleReality(items, at)
  if (reality === 'SKIP' || !isElectorate(items, at)) return []
  const status = /^(?:votes?|elects?|chooses?)$/u.test(word) ? 'PLANNED' : reality
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
