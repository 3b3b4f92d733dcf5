import type { ExportedEvent } from '../domain/exported-event.js'
import type { FormWriter } from './export-form.js'

/**
 * JSON-LD in the words of schema.org: one graph of Events with attendees, place, and the articles that tell of them.
 * Type and status in Dateline's own words stand in additionalType and additionalProperty: schema.org has none for what
 * is alleged or denied. The database writes what is between the brackets (src/store/export/json-ld-parts.ts).
 */
export function jsonLdWriter(): FormWriter<ExportedEvent> {
  let isFirst = true
  return {
    head: () => '{"@context":"https://schema.org","@graph":[',
    write: (_part, events) =>
      events
        .map((event) => {
          const separator = isFirst ? '\n' : ',\n'
          isFirst = false
          return separator + objectOf(event)
        })
        .join(''),
    tail: () => '\n]}\n',
    leftOut: () => 0,
  }
}

function objectOf({ state: [, head], participants, claims }: ExportedEvent): string {
  return `${head},"attendee":[${participants?.[1] ?? ''}],"subjectOf":[${claims?.[1] ?? ''}]}`
}
