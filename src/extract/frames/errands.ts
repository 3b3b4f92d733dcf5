import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type FrameContext, makeMention, partsOf } from './context.js'
import { verbForms } from './inflection.js'
import type { EventMention } from './mention.js'
import { isPerson } from './telling.js'

/** What one does to somebody face to face; source: verbs of speaking that take the hearer as their object. */
const facing: ReadonlySet<string> = new Set([
  ...verbForms('assure urge ask remind thank inform reassure warn press persuade implore lobby+ consult brief caution'),
  ...verbForms('present hand congratulate greet question grill beg+ sound charm court decorate'),
  ...verbForms('tell:told win+:won see:saw:seen give:gave:given'),
])

/** After these words no other is faced: words that were written, or said by telephone or before many. */
const apart =
  /^(?:telephone|phone|letter|letters|message|statement|television|radio|twitter|reporters|journalists|parliament|crowd|not|n't|never|no|if|would|could)$/u

/** "flew to X to sound out B", "flew to X, where B told him": who goes somewhere and speaks with somebody there meets him. */
export function readErrands(context: FrameContext, found: readonly EventMention[]): readonly EventMention[] {
  const visit = found.find(
    ({ type, status, place }) => type === 'VISIT' && place !== null && /^(?:OCCURRED|PLANNED)$/u.test(status),
  )
  if (!visit?.place || found.some(({ type }) => type === 'MEETING' || type === 'CALL')) return []
  const { items } = context
  const goal = visit.place.from
  const start = items.findIndex(({ to }) => to > goal)
  if (start === -1 || items.slice(start).some(({ kind, word }) => kind === 'WORD' && apart.test(word))) return []
  for (let at = start + 1; at < items.length; at++) {
    if (!isFacing(items[at])) continue
    const parties = partiesAt(context, at, visit)
    if (parties.length < 2) continue
    const { place, country, date, verbatim } = visit
    const input = { type: 'MEETING', rule: 'errand:meeting', at, args: findArguments(items, at) } as const
    const when = { date, verbatim }
    const parts = partsOf(parties, 'PARTICIPANT')
    return [
      makeMention(context, { ...input, parts, status: visit.status, where: { place, country }, when, confidence: 0.5 }),
    ]
  }
  return []
}

const isFacing = (item: Item | undefined): boolean =>
  item?.kind === 'WORD' && item.pos === 'VERB' && facing.has(item.word)

/** The visitors and whom the verb sets before them, people of another country; nobody where it sets nobody there. */
function partiesAt({ items, people }: FrameContext, at: number, visit: EventMention): readonly ActorRef[] {
  const visitors = visit.parts.filter(({ role, ref }) => role === 'VISITOR' && isPerson(ref)).map(({ ref }) => ref)
  const isVisitor = ({ name }: ActorRef): boolean => visitors.some((ref) => ref.name === name)
  const own = new Set(visitors.map(({ name }) => people.get(name)?.country ?? ''))
  const object = objectOf(items, at)
  const isPurpose = /^(?:to|of)$/u.test(items[at - 1]?.word ?? '')
  const subject = isPurpose ? visitors : findSubject(items, at).refs.filter(isPerson)
  const isOne = subject.some(isVisitor) !== object.some(isVisitor) && subject.length > 0
  const others = [...subject, ...object].filter(
    (ref) => !isVisitor(ref) && !own.has(people.get(ref.name)?.country ?? '-'),
  )
  return isOne && others.length > 0 ? [...visitors, ...others] : []
}

/** Whom the verb has as its object, over a particle: "sound out B", "told B". */
function objectOf(items: readonly Item[], at: number): readonly ActorRef[] {
  let index = at + 1
  while (/^(?:out|over|off)$/u.test(items[index]?.word ?? '') || items[index]?.pos === 'ADV') index++
  const item = items[index]
  return item?.kind === 'ACTOR' && !item.isPossessive ? item.refs.filter(isPerson) : []
}
