import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, type FrameContext, joinParts, makeMention, partsOf } from './context.js'
import type { EventMention, Part } from './mention.js'
import { realityOfVerb } from './status.js'
import { formalNouns } from './words.js'

const margin = /^(?:sidelines?|margins?|fringes?)$/u
const gathering = /^(?:summits?|conference|forum|congress|assembly|gathering)$/u

/** The gathering on whose margins a meeting is told to have been; -1 for none. */
function gatheringBeside(items: readonly Item[], from: number, to: number): number {
  const edge = items.findIndex(({ word }, index) => index >= from && index < to && margin.test(word))
  if (edge !== -1)
    return items.findIndex(({ word }, index) => index > edge && index < edge + 9 && formalNouns.has(word))
  const noun = items.findIndex(({ word }, index) => index >= from && index < to && gathering.test(word))
  const before = items.slice(Math.max(0, noun - 4), noun)
  const isAt = before.some(({ word }) => word === 'at') && before.some(({ name }) => name?.kind === 'ORGANIZATION')
  return isAt ? noun : -1
}

/** Bodies named beside the noun: "the Group of 20 summit", "the summit of the union". */
const bodiesAt = (items: readonly Item[], noun: number): readonly Part[] =>
  items.slice(Math.max(0, noun - 3), noun + 4).flatMap(({ refs }) =>
    partsOf(
      refs.filter(({ kind }) => kind === 'ORGANIZATION'),
      'ORGANIZER',
    ),
  )

/**
 * "met on the margins of the summit", "met at the X summit": those who met took part in the gathering too, which is an
 * event of its own; none where the words name no gathering.
 */
export function tellMargin(
  context: FrameContext,
  at: number,
  end: number,
  parts: readonly Part[],
  status: EventStatus,
): readonly EventMention[] {
  const { items } = context
  const isOpening = items.slice(0, 4).some(({ word }) => margin.test(word))
  const noun = gatheringBeside(items, isOpening ? 0 : at, Math.max(end, at + 1) + 6)
  const persons = parts.filter(({ ref }) => ref.kind === 'PERSON')
  const bodies = bodiesAt(items, noun)
  const isNew = bodies.length > 0 || /^(?:an?)$/u.test(items[noun - 1]?.word ?? '')
  if (noun === -1 || persons.length === 0 || !isNew) return []
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/beside-gathering',
      at: noun,
      subjectFrom: at,
      parts: joinParts(persons.slice(0, isOpening ? 1 : undefined), bodies),
      args: findArguments(items, noun),
      status,
      isGathering: true,
    }),
  ]
}

/** "arrived in X for a summit of the union", "is in X for the Y forum": whoever comes for a gathering takes part in it. */
export const comeForFrame: Frame = (context, at) => {
  const { items } = context
  const lead = items.findLastIndex(({ word }, index) => index < at && index > at - 6 && word === 'for')
  const isPlain = items
    .slice(lead + 1, at)
    .every(({ kind, pos, name }) => (kind === 'WORD' ? pos !== 'VERB' && pos !== 'ADP' : name?.kind === 'ORGANIZATION'))
  const bodies = bodiesAt(items, at)
  if (lead === -1 || !isPlain || bodies.length === 0) return []
  const verb = items.findLastIndex(
    ({ word }, index) =>
      index < lead &&
      index > lead - 9 &&
      /^(?:arriv|fly|flew|flown|travel|came|come|went|go|land|is$|was$|are$|were$|been$)/u.test(word),
  )
  const reality = verb === -1 ? 'SKIP' : realityOfVerb(items, verb).reality
  if (reality === 'SKIP') return []
  const subject = findSubject(items, verb)
  const persons = subject.refs.filter(({ kind }) => kind === 'PERSON')
  if (persons.length === 0) return []
  const own = findArguments(items, at)
  const way = findArguments(items, verb)
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/come-for',
      at,
      subjectFrom: subject.from,
      parts: joinParts(partsOf(persons, 'PARTICIPANT'), bodies),
      args: {
        ...own,
        places: own.places.length > 0 ? own.places : way.places.map((place) => ({ ...place, preposition: 'in' })),
        date: own.date === -1 ? way.date : own.date,
      },
      status: reality,
      isGathering: true,
    }),
  ]
}
