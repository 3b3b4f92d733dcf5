import type { Item } from '../items.js'
import { expandRight } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, makeMention, partsOf } from './context.js'
import { isCompany } from './parties.js'
import { findOwner, isPerson, settleReality, tellMeeting } from './telling.js'
import { formalNouns } from './words.js'

const isNamed = (item: Item | undefined): boolean =>
  item?.kind === 'ACTOR' && !item.isPossessive && item.refs.length > 0

/** The first actor within a few words that no verb stands before; -1 for none. */
function actorNear(items: readonly Item[], from: number, reach: number): number {
  for (let index = from; index < from + reach; index++) {
    const item = items[index]
    if (!item || (item.kind === 'WORD' && item.pos === 'VERB') || /^[;.:]$/u.test(item.word)) return -1
    if (isNamed(item)) return index
  }
  return -1
}

/** "brought them to the table": to where they talk. */
const isToTable = (items: readonly Item[], at: number): boolean =>
  items[at]?.word === 'table' &&
  items.slice(Math.max(0, at - 3), at).some(({ word }, index, near) => word === 'to' && near[index + 1]?.word === 'the')

/** "A brought B and C together in X", "the summit drew A, B and C", "summoned both ministers to X". */
export const togetherFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  if (items[at]?.pos === 'NOUN') return []
  const isBringing = /^br(?:ought|ing|ings|inging)$/u.test(word)
  const together = items.findIndex(
    (item, index) => index > at && index < at + 26 && (item.word === 'together' || isToTable(items, index)),
  )
  if (isBringing && (together === -1 || items.slice(at, together).some((item) => /^[;.]$/u.test(item.word)))) return []
  const reality = settleReality(items, at)
  const first = actorNear(items, at + 1, 7)
  if (reality === 'SKIP' || first === -1) return []
  const objects = expandRight(items, first, true)
  const noun = items.findLastIndex((item, index) => index < at && index > at - 14 && formalNouns.has(item.word))
  const subject = findSubject(items, at)
  const hosts = subject.refs.filter(isPerson)
  const isCalled = /^(?:summon|conven|assembl|gather|unit)/u.test(word) && hosts.length > 0 && objects.refs.length >= 2
  if (!isCalled && noun === -1 && !(isBringing && subject.refs.length > 0)) return []
  const refs = [...hosts, ...objects.refs]
  if (!isCompany(refs) || (objects.refs.length < 2 && hosts.length === 0)) return []
  return tellMeeting(context, {
    rule: 'frame:meeting/brought-together',
    at,
    subject: { refs, from: subject.from === -1 ? at : subject.from, to: at },
    other: [],
    args: withPlaceBefore(items, at, objects.to - 1),
    status: reality,
  })
}

/** The arguments after a list of objects; the list's own words are none. */
function withPlaceBefore(items: readonly Item[], at: number, last: number): Arguments {
  const own = findArguments(items, at)
  const later = findArguments(items, last)
  return {
    ...own,
    places: own.places.length > 0 ? own.places : later.places,
    date: own.date === -1 ? later.date : own.date,
    end: Math.max(own.end, later.end),
  }
}

/** "Among those present were A and B", "Taking part in the conference in X on Monday were A and B", "Participants included A". */
export const presentFrame: Frame = (context, at) => {
  const { items } = context
  const isAtStart = items.slice(0, at).every(({ word, kind }) => kind === 'WORD' && !/^[,;:]$/u.test(word))
  if (!isAtStart || at > 3) return []
  const verb = items.findIndex(
    ({ word }, index) =>
      index > at &&
      index < at + 24 &&
      /^(?:were|was|are|is|included|include|includes)$/u.test(word) &&
      isNamed(items[/^(?:also|both)$/u.test(items[index + 1]?.word ?? '') ? index + 2 : index + 1]),
  )
  const opening = items.slice(0, verb)
  const noun = opening.find(
    ({ word }) =>
      formalNouns.has(word) ||
      /^(?:gathered|attended|attending|present|table|part|attendance|participating)$/u.test(word),
  )
  if (verb === -1 || !noun || settleReality(items, verb) === 'SKIP') return []
  if (opening.some(({ kind, isPossessive, refs }) => kind === 'ACTOR' && !isPossessive && refs.some(isPerson)))
    return []
  const listed = expandRight(items, isNamed(items[verb + 1]) ? verb + 1 : verb + 2, true)
  const persons = listed.refs.filter(isPerson)
  if (persons.length === 0) return []
  const args = { ...findArguments(items, at), end: listed.to }
  const places = items
    .slice(0, verb)
    .flatMap(({ kind, name }, index) =>
      kind === 'PLACE' && name ? [{ preposition: items[index - 1]?.word ?? 'in', name, index }] : [],
    )
  const date = items.findIndex((item, index) => index < verb && item.kind === 'DATE' && item.date?.isBound !== true)
  const isLoose = places.length === 0 && date === -1
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/present',
      at,
      parts: partsOf(persons, 'PARTICIPANT'),
      args: { ...args, places, date },
      status: 'OCCURRED',
      isDefinite: isLoose || persons.length < 2,
      isGathering: persons.length < 2 && !isLoose,
      ...(isLoose ? { when: { date: '', verbatim: null }, where: { place: null, country: null } } : {}),
    }),
  ]
}

/** "gave his guests lunch at X", "threw a dinner for B": a meal that somebody gives to somebody. */
export const mealFrame: Frame = (context, at) => {
  const { items } = context
  const meal = items.findIndex(
    ({ word }, index) =>
      index > at && index < at + 12 && /^(?:lunch|luncheon|dinner|banquet|breakfast|supper|iftar)$/u.test(word),
  )
  const reality = settleReality(items, at)
  if (meal === -1 || reality === 'SKIP') return []
  const args = findArguments(items, at)
  const by = (args.by.get('by')?.refs ?? []).filter(isPerson)
  if (by.length > 0 && /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? ''))
    return tellMeeting(context, {
      rule: 'frame:meeting/meal',
      at,
      subject: findSubject(items, at),
      other: by,
      args,
      status: reality,
    })
  const honour = items.slice(meal, meal + 6).some(({ word }) => /^honou?r$/u.test(word))
  const guests = [
    ...(args.direct.refs.length > 0 ? args.direct.refs : (args.by.get('for')?.refs ?? [])),
    ...(honour ? (args.by.get('of')?.refs ?? []) : []),
  ].filter(isPerson)
  const subject = findSubject(items, at)
  const hosts = subject.refs.filter(isPerson)
  if (guests.length === 0 || hosts.length === 0) return []
  return tellMeeting(context, {
    rule: 'frame:meeting/meal',
    at,
    subject: { ...subject, refs: hosts },
    other: guests,
    args,
    status: reality,
  })
}

/** "was the guest of B at a dinner", "returned to the negotiating table": phrases that say that people sat together. */
export const guestFrame: Frame = (context, at) => {
  const { items } = context
  const verb = items.findLastIndex(
    ({ word }, index) => index < at && index > at - 5 && /^(?:was|were|is|as|be|been)$/u.test(word),
  )
  const owner = findOwner(items, at)
  const host = items[at + 1]?.word === 'of' ? items[at + 2] : owner.from === at - 1 ? items[owner.from] : undefined
  const isMeal = items
    .slice(at, at + 14)
    .some(({ word }) => /^(?:lunch|dinner|banquet|talks|breakfast|palace|table)$/u.test(word))
  if (verb === -1 || !host?.refs.some(isPerson) || !isMeal) return []
  const reality = settleReality(items, verb)
  const subject = findSubject(items, verb)
  if (reality === 'SKIP' || !subject.refs.some(isPerson)) return []
  return tellMeeting(context, {
    rule: 'frame:meeting/guest-of',
    at: verb,
    subject,
    other: host.refs,
    args: findArguments(items, at + 2),
    status: reality,
  })
}

/** "A and B returned to the negotiating table in X": the parties sit down again. */
export const negotiatingTableFrame: Frame = (context, at) => {
  const { items } = context
  if (!/^(?:negotiating|bargaining|conference)$/u.test(items[at - 1]?.word ?? '')) return []
  const verb = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 6 && /^(?:returned|return|returns|came|come|went|got|sat|gathered|back)$/u.test(word),
  )
  const reality = verb === -1 ? 'SKIP' : settleReality(items, verb)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, verb)
  const args = findArguments(items, at)
  const isThere = args.places.length > 0 || args.date !== -1
  if (!isThere || !isCompany(subject.refs)) return []
  return tellMeeting(context, { rule: 'frame:meeting/table', at: verb, subject, other: [], args, status: reality })
}

/** "after an hour behind closed doors with B", "following two hours with B": time that people spend with each other. */
export const hoursFrame: Frame = (context, at) => {
  const { items } = context
  const lead = items.findLastIndex(
    ({ word }, index) =>
      index < at &&
      index > at - 5 &&
      /^(?:after|following|during|in|for|got|gets|had|has|have|given|granted|allotted|enjoyed|secured|managed|obtained|stole|stayed|stays|remained|closeted|lasted)$/u.test(
        word,
      ),
  )
  const other = findArguments(items, at).by.get('with')?.refs.filter(isPerson) ?? []
  if (lead === -1 || other.length === 0 || !isWithNear(items, at)) return []
  const subject = findSubject(items, lead + 1)
  const whole = subject.refs.length > 0 ? subject : findSubject(items, lead)
  if (!whole.refs.some(isPerson)) return []
  return tellMeeting(context, {
    rule: 'frame:meeting/hours-with',
    at,
    subject: whole,
    other,
    args: findArguments(items, at),
    status: 'OCCURRED',
  })
}

const isWithNear = (items: readonly Item[], at: number): boolean => {
  const next = items.findIndex(({ word }, index) => index > at && index < at + 6 && word === 'with')
  return (
    next !== -1 &&
    items.slice(at + 1, next).every(({ word, pos }) => word !== ',' && (pos !== 'VERB' || word === 'closed'))
  )
}
