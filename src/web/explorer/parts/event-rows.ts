import { dateInWords } from './date-words.js'
import type { EventInLine } from './event-lines.js'
import type { Quote } from './quotes.js'
import type { Row } from './table-file.js'

/** Events as lines of a table, for files; `date` is EDTF. */
export function eventRow(event: EventInLine, quotes: readonly Quote[] = []): Row {
  const { id, title, type, status, date, place, country } = event
  return {
    id,
    title,
    type,
    status,
    date: date?.edtf,
    date_in_words: date === null ? null : dateInWords(date),
    place: place?.name,
    country: (place?.country ?? country)?.name,
    quotes: quotes.map(({ quote }) => quote).join('\n'),
    articles: quotes.map(({ article }) => article.headline).join('\n'),
  }
}
