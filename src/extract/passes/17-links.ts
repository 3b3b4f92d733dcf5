import type { AnnotatedLink } from '../../domain/annotation.js'
import { partialDatesOverlap } from '../../domain/partial-date.js'
import { datesOf } from './10-dates.js'
import { followerOf } from './14-carry.js'
import type { MergedEvent } from './14-compare.js'

const persons = (event: MergedEvent): readonly string[] =>
  event.parts.flatMap(({ ref, role }) => (ref.kind === 'PERSON' && role !== 'HOST' ? [ref.name] : []))

/** A meeting or agreement is part of a visit of one of its people to the same country at the same time. */
function isPartOf(inner: MergedEvent, visit: MergedEvent): boolean {
  if (visit.type !== 'VISIT' || !/^(?:MEETING|AGREEMENT)$/u.test(inner.type) || inner.status !== visit.status)
    return false
  if (inner.country === null || inner.country !== visit.country) return false
  const isTraveller = persons(visit).some((name) => persons(inner).includes(name))
  const one = datesOf(inner.date)
  const other = datesOf(visit.date)
  const sameTime = one && other ? partialDatesOverlap(one, other) : Math.abs(inner.sentence - visit.sentence) <= 2
  return isTraveller && sameTime
}

/** Links between the events of one text; an accusation concerns the act that it alleges. */
export function findLinks(events: readonly MergedEvent[]): readonly AnnotatedLink[] {
  const links: AnnotatedLink[] = []
  for (const [from, event] of events.entries()) {
    for (const [to, other] of events.entries()) {
      if (from === to) continue
      if (isPartOf(event, other)) links.push({ kind: 'PART_OF', from, to })
      if (followerOf(other, events) === event) links.push({ kind: 'FOLLOWS', from, to })
      const act = event.concerns
      if (
        act &&
        other.type === act.type &&
        other.mentions.some(
          ({ evidence, sentence }) => sentence === act.sentence && evidence.from === act.evidence.from,
        )
      ) {
        links.push({ kind: 'CONCERNS', from, to })
      }
    }
  }
  return links
}
