import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { Frame, FrameContext } from './context.js'
import type { Destination } from './destination.js'
import { tenseOf } from './doubts.js'
import type { EventMention } from './mention.js'
import { realityOfNoun } from './status.js'
import { findOwner, isPerson, settleReality } from './telling.js'
import { countryMeant, findDestination, goalAfter } from './visit-destinations.js'
import { countryOfTravellers, endTold, tellLegs, tellVisit } from './visit-telling.js'
import { afterComma } from './visit-travellers.js'
import { isNounHere } from './visit-verbs.js'
import { findWhen, type When } from './when.js'

const nobody: ActorGroup = { refs: [], from: -1, to: -1 }

/** "Lavrov’s visit to X", "paid a visit to X", "on a trip to X", "a visit to X by Y", "a tour of X, Y and Z". */
export const visitNounFrame: Frame = (context, at) => {
  const { items } = context
  if (!isNounHere(items, at) && !/^(?:trip|trips|journey|journeys|visits)$/u.test(items[at]?.word ?? '')) return []
  if (isSentMission(items, at)) return []
  const isNextStop = items[at]?.word === 'stop' && /^(?:is|was|will)$/u.test(items[at + 1]?.word ?? '')
  const reality = realityOfNoun(items, at)
  if (reality === 'SKIP' || isNextStop) return []
  const phrase = findArguments(items.slice(0, phraseEnd(items, at)), at)
  const args = /^(?:CANCELLED|POSTPONED)$/u.test(reality) ? phrase : findArguments(items, at)
  const owner = findOwner(items, at)
  const destination =
    findDestination(items, phrase, false, /^(?:to|of|in)$/u) ??
    paidTo(items, at) ??
    countryMeant(context, at, countryOfTravellers(context, owner.refs.length > 0 ? owner : findSubject(items, at)))
  if (!destination && /^(?:CANCELLED|POSTPONED)$/u.test(reality) && owner.refs.some(isPerson))
    return tellVisit(context, { rule: 'frame:visit/given-up', at, subject: owner, args, destination: null }, reality)
  if (!destination) return reality === 'OCCURRED' || reality === 'PLANNED' ? tellUnplaced(context, at, args, owner) : []
  const verb = owner.refs.length === 0 && !args.by.has('by') ? verbBefore(items, at) : -1
  const governed = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  if (governed === 'SKIP') return []
  const subject = travellerOf(context, at, args, owner)
  const status = reality === 'OCCURRED' ? governed : reality
  const ahead = status === 'OCCURRED' && !isCarriedOut(items, at) ? stillAhead(context, at, args) : null
  const journey = {
    rule: isDuring(items, at, phrase) ? 'frame:visit/on-visit' : 'frame:visit/visit-to',
    at,
    subject,
    args,
    end: endTold(items, at),
    ...(ahead ? { when: ahead } : {}),
  }
  return tellLegs(context, { ...journey, destination }, ahead ? 'PLANNED' : status)
}

/** "will send a civilian mission to X": it goes there, not whoever sends it. */
const isSentMission = (items: readonly Item[], at: number): boolean =>
  /^missions?$/u.test(items[at]?.word ?? '') &&
  items
    .slice(Math.max(0, at - 7), at)
    .some(({ word }) => /^(?:sen[dt]|dispatch|despatch|deploy|launch|set$|establish|extend)/u.test(word))

/** "paid X a visit": whom it was paid stands before the noun. */
function paidTo(items: readonly Item[], at: number): Destination | null {
  const host = /^(?:paid|pays|pay)$/u.test(items[at - 3]?.word ?? '') ? items[at - 2] : undefined
  if (host?.kind === 'PLACE' && host.name) return { place: host.name, country: host.name.country ?? null }
  const country = host?.refs.find(({ kind }) => kind === 'COUNTRY')
  return country ? { place: null, country: country.name } : null
}

/** Where the noun's own phrase ends: "the trip to X | takes him to Y", "a visit to X | was called off on Monday". */
function phraseEnd(items: readonly Item[], at: number): number {
  const verb = items.findIndex(
    ({ kind, pos, word }, index) =>
      index > at &&
      kind === 'WORD' &&
      /^(?:VERB|AUX)$/u.test(pos) &&
      !/^(?:planned|scheduled|due|set|expected|slated|foreseen|billed|meant)$|ing$/u.test(word) &&
      !/^(?:,|that|which)$/u.test(items[index - 1]?.word ?? ''),
  )
  return verb === -1 ? items.length : verb
}

/** Who makes the visit: its owner, "by X", the subject of its verb, or whoever stands beside the phrase. */
function travellerOf(context: FrameContext, at: number, args: Arguments, owner: ActorGroup): ActorGroup {
  const { items } = context
  if (owner.refs.length > 0) return owner
  const by = args.by.get('by')
  if (by) return by
  const maker = makerOf(items, at)
  if (maker.refs.length > 0) return maker
  const verb = verbBefore(items, at)
  const subject = verb === -1 ? nobody : findSubject(items, verb)
  const whose = subject.refs.length > 0 ? subject : travellerAround(items, at, args)
  return whose.refs.length > 0 ? whose : travellerOfStory(context, at)
}

/** "the visit to X that A made in May", "a trip to X which A is to make": the subject of the clause after the noun. */
function makerOf(items: readonly Item[], at: number): ActorGroup {
  const verb = items.findIndex(
    ({ word }, index) => index > at && index < at + 14 && /^(?:made|make|makes|paid|pay|pays|undertook)$/u.test(word),
  )
  if (verb === -1) return nobody
  const actor = items.findLastIndex(
    ({ kind, refs }, index) => index < verb && index > at && kind === 'ACTOR' && refs.some(isPerson),
  )
  const before = items[actor - 1]
  const isRelative = /^(?:that|which)$/u.test(before?.word ?? '') || before?.kind === 'PLACE'
  return actor !== -1 && isRelative
    ? { refs: items[actor]?.refs.filter(isPerson) ?? [], from: actor, to: actor + 1 }
    : nobody
}

/** "A trip to X has been called off": where the sentence names nobody, whom the story has been about. */
function travellerOfStory({ items, discourse }: FrameContext, at: number): ActorGroup {
  const isAlone = items.every(({ refs, kind, reference }) => kind !== 'ACTOR' || (!refs.some(isPerson) && !reference))
  const isSubject = items.slice(0, at).every(({ kind, pos }) => kind !== 'WORD' || !/^(?:VERB|AUX)$/u.test(pos))
  return isAlone && isSubject && discourse.focus ? { refs: [discourse.focus], from: at, to: at + 1 } : nobody
}

/** "spoke on Tuesday, on a visit to X": the day is that of the speech, within the visit. */
function isDuring(items: readonly Item[], at: number, phrase: Arguments): boolean {
  const preposition = items.slice(Math.max(0, at - 5), at).findLast(({ pos, kind }) => kind === 'WORD' && pos === 'ADP')
  return phrase.date === -1 && /^(?:on|during)$/u.test(preposition?.word ?? '')
}

/** "paid a visit", "during his visit", "after a trip": words that say that a visit was made. */
const isCarriedOut = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 7), at)
    .some(({ word }) =>
      /^(?:paid|made|undertook|began|started|ended|concluded|wrapped|completed|during|after|following|since|kicked|finished|last|previous|recent|earlier|from)$/u.test(
        word,
      ),
    )

/** "a visit to X on 4 April", written in March: a day of the month without a year that lies just ahead is to come. */
function stillAhead(context: FrameContext, at: number, args: Arguments): When | null {
  const { published, items, discourse } = context
  const date = args.date === -1 ? undefined : items[args.date]?.date
  if (!date || published === null || date.isBound) return null
  const past = date.resolve('PAST', discourse.anchor)
  const next = date.resolve('FUTURE', discourse.anchor)
  const monthsBack = (Date.parse(published) - Date.parse(past.slice(0, 10))) / 86_400_000
  if (past === next || next.length < 7 || next.slice(0, 10) <= published || !(monthsBack > 180)) return null
  return findWhen(context, at, args, 'FUTURE')
}

/** "at the end of a two-day visit", "on his first visit to a member state": where the sentence says they are. */
function tellUnplaced(context: FrameContext, at: number, args: Arguments, owner: ActorGroup): readonly EventMention[] {
  const { items } = context
  const isOn = items.slice(Math.max(0, at - 6), at).some(({ word }, index, all) => {
    if (all.slice(index + 1).some(({ kind, pos }) => kind === 'DATE' || pos === 'VERB' || pos === 'AUX')) return false
    const isPart =
      word === 'of' && /^(?:end|close|conclusion|start|beginning|day|part|leg|eve)$/u.test(all[index - 1]?.word ?? '')
    return isPart || /^(?:on|during|for)$/u.test(word)
  })
  const where = whereTold(items, at)
  if (!isOn || !where?.country) return []
  const subject = guestOf(context, at, where.country, owner)
  if (!subject) return []
  const city = items.findLast(
    ({ kind, name }) => kind === 'PLACE' && name?.placeKind === 'CITY' && name.country === where.country,
  )
  const destination: Destination = {
    place: city?.name ?? (where.place?.placeKind === 'SITE' ? null : where.place),
    country: where.country,
  }
  const verb = verbBefore(items, at)
  const governed = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  const status = governed === 'PLANNED' ? 'PLANNED' : 'OCCURRED'
  const when = findWhen(context, at, args, tenseOf(status, items, verb === -1 ? at : verb))
  const journey = { rule: 'frame:visit/on-visit', at, subject, args, destination, when, end: endTold(items, at) }
  return tellVisit(context, journey, status)
}

/** The place or country named last before the noun: "is in Georgia on a two-day visit". */
function whereTold(items: readonly Item[], at: number): Destination | null {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'PLACE' && item.name) return { place: item.name, country: item.name.country ?? null }
    if (item?.name?.kind === 'COUNTRY' && item.name.form === 'NAME' && items[index - 1]?.word === 'in')
      return { place: null, country: item.name.key }
  }
  return null
}

/** The one person of another country whom a sentence names before the noun, or after the comma that closes the phrase. */
function guestOf({ items, people }: FrameContext, at: number, host: string, owner: ActorGroup): ActorGroup | null {
  const isGuest = (ref: ActorGroup['refs'][number]): boolean => {
    const country = people.get(ref.name)?.country
    return isPerson(ref) && country != null && country !== host
  }
  const before = owner.refs.length > 0 ? owner.refs : items.slice(0, at).flatMap(({ refs }) => refs)
  const known = before.some(isGuest) ? before : afterComma(items, at).refs
  const guests = known.filter(isGuest)
  const names = new Set(guests.map(({ name }) => name))
  const [guest] = guests
  if (!guest || names.size !== 1) return null
  return { refs: [guest], from: items.findIndex(({ refs }) => refs.some(({ name }) => name === guest.name)), to: at }
}

/** "X, on a visit to Y, met …", "During a visit to Y, X said", "the visit to Y of X": whoever stands beside the phrase. */
function travellerAround(items: readonly Item[], at: number, args: Arguments): ActorGroup {
  const of = args.by.get('of')
  if (of?.refs.some(isPerson)) return of
  const group = (index: number): ActorGroup => ({
    refs: items[index]?.refs.filter(isPerson) ?? [],
    from: index,
    to: index + 1,
  })
  const opening = items.findLastIndex(
    ({ word }, index) =>
      index < at && index > at - 8 && /^(?:during|on|upon|at|after|in|following|ending|concluding|from)$/u.test(word),
  )
  if (opening === -1) return items[0]?.date?.opensClause ? afterComma(items, at) : nobody
  let comma = opening - 1
  while (/^(?:back|just|fresh|now|currently|home)$/u.test(items[comma]?.word ?? '')) comma--
  if (items[comma]?.word === ',' && group(comma - 1).refs.length > 0) return group(comma - 1)
  const isOpening = items
    .slice(0, opening)
    .every(({ kind, word }) => kind === 'DATE' || /^(?:in|on|,|"|“)$/u.test(word))
  return isOpening || opening <= 1 || comma < 0 ? afterComma(items, at) : nobody
}

function verbBefore(items: readonly Item[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'WORD' && (item.pos === 'VERB' || item.pos === 'AUX')) return index
  }
  return -1
}

/** "X's arrival in Y", "the arrival in Y of X", "On arrival in Y, X said". */
export const arrivalFrame: Frame = (context, at) => {
  const { items } = context
  const reality = realityOfNoun(items, at)
  if (reality === 'SKIP') return []
  const args = findArguments(items, at)
  const destination = findDestination(items, args, false, /^(?:in|at|to|on)$/u)
  if (!destination) return []
  const isPhrase = items.slice(Math.max(0, at - 2), at).some(({ word }) => /^(?:on|upon)$/u.test(word))
  const of = args.by.get('of')
  const owner = findOwner(items, at)
  const around = isPhrase ? travellerAround(items, at, args) : nobody
  const subject = around.refs.length > 0 ? around : of?.refs.some(isPerson) ? of : owner
  return tellVisit(context, { rule: 'frame:visit/arrival', at, subject, args, destination, end: 'FIRST' }, reality)
}

/** "led a delegation to X", "heads a trade mission to X": whoever leads it travels. */
export const leadFrame: Frame = (context, at) => {
  const { items } = context
  const noun = items.findIndex(
    ({ word }, index) =>
      index > at && index < at + 7 && /^(?:delegation|mission|team|party|group|entourage)$/u.test(word),
  )
  if (noun === -1 || items.slice(at + 1, noun).some(({ pos, kind }) => kind === 'WORD' && pos === 'VERB')) return []
  const destination = goalAfter(items, noun, /^(?:to|into)$/u)
  const reality = settleReality(items, at)
  if (!destination || reality === 'SKIP') return []
  const args = findArguments(items, noun)
  return tellVisit(
    context,
    { rule: 'frame:visit/led', at, subject: findSubject(items, at), args, destination },
    reality,
  )
}
