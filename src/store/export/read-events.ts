import type { ExportedClaim, ExportedEvent, ExportedParticipant, ExportFilter } from '../../domain/exported-event.js'
import type { PlaceKind } from '../../domain/vocabulary.js'
import type { Row, Snapshot } from '../snapshot.js'
import { ChildRows } from './child-rows.js'
import { participantsStatement, quotesStatement, statesStatement } from './event-statements.js'

/** The events that meet a filter, whole, some at a time, in the order of their keys. */
export async function* readEvents(snapshot: Snapshot, filter: ExportFilter): AsyncGenerator<readonly ExportedEvent[]> {
  const statements = [statesStatement, participantsStatement, quotesStatement]
  const [states, participants, quotes] = await snapshot.read(statements.map((statement) => statement(filter)))
  if (states === undefined || participants === undefined || quotes === undefined)
    throw new RangeError('each statement has its rows')
  const [participantRows, quoteRows] = [new ChildRows(participants), new ChildRows(quotes)]
  for (let rows = await states.next(); rows.length > 0; rows = await states.next()) {
    const keys = new Set(rows.map(([id]) => id ?? ''))
    const participantsOf = await participantRows.of(keys)
    const quotesOf = await quoteRows.of(keys)
    yield rows.map((row) => {
      const id = row[0] ?? ''
      return eventOf(row, participantsOf.get(id) ?? [], quotesOf.get(id) ?? [])
    })
  }
  await participantRows.end()
  await quoteRows.end()
}

/** Plain fields, one by one: hundreds of thousands of these are made a second, and spreading is several times as slow. */
function eventOf(state: Row, participants: readonly Row[], quotes: readonly Row[]): ExportedEvent {
  const [id, slug, eventType, status, title, date, earliest, latest, precision] = state
  // the words of enumerations and the columns that are never null are the database's own
  return {
    id,
    slug,
    eventType,
    status,
    title,
    date,
    earliest,
    latest,
    precision,
    place: placeOf(state),
    country: state[13],
    participants: participants.map(participantOf),
    articles: Number(state[14]),
    origins: Number(state[15]),
    reviewed: state[16] === 't',
    claims: claimsOf(quotes),
  } as ExportedEvent
}

function placeOf(state: Row): ExportedEvent['place'] {
  const name = state[9] ?? null
  if (name === null) return null
  return {
    name,
    kind: state[10] as PlaceKind,
    latitude: numberOf(state[11]),
    longitude: numberOf(state[12]),
  }
}

function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text)
}

/** Roles come as `{VISITOR,HOST}`. */
function participantOf([, id, kind, name, roles, onBehalfOf, office]: Row): ExportedParticipant {
  const words = roles === '{}' ? [] : roles?.slice(1, -1).split(',')
  return { id, kind, name, roles: words, onBehalfOf, office } as ExportedParticipant
}

/** Rows of one claim stand together. */
function claimsOf(rows: readonly Row[]): readonly ExportedClaim[] {
  const claims: ExportedClaim[] = []
  let quotes: string[] = []
  let last: string | null = null
  for (const row of rows) {
    const [id = null, exact = null] = [row[1], row[7]]
    if (id !== last) {
      last = id
      quotes = []
      claims.push(claimOf(row, exact === null ? null : quotes))
    }
    if (exact !== null) quotes.push(exact)
  }
  return claims
}

function claimOf([, , statement, url, headline, publishedOn, rule]: Row, quotes: readonly string[] | null) {
  return { statement, url, headline, publishedOn, rule, quotes } as ExportedClaim
}
