import type { ExportedEvent } from '../domain/exported-event.js'

/**
 * An event as a line of JSON Lines, without the line end. The database writes what is between the brackets
 * (src/store/export/json-line-parts.ts).
 */
export function eventLine({ state: [, head, middle], participants, claims }: ExportedEvent): string {
  return `${head}${participants?.[1] ?? ''}${middle}${claims?.[1] ?? ''}]}`
}
