import { createHash } from 'node:crypto'
import type { CountryCode, IsoDay } from '../domain/document.js'
import type { ExportedEvent, ExportedParticipant } from '../domain/exported-event.js'
import type { DatePrecision, EventStatus, EventType, PlaceKind } from '../domain/vocabulary.js'
import type { FormWriter } from './export-form.js'
import { code3Of, codedRoles, codeOfType, fipsOf } from './gdelt-codes.js'
import { columnOf, gdeltColumns } from './gdelt-columns.js'

/**
 * Rows of a GDELT 2.0 event export file: 61 columns, tabs between them, no row of names. The form knows only acts of a
 * known day that took place: what is planned, alleged, denied or of no exact day has no words there and is left out,
 * as is what CAMEO has no code for. Of several participants the first of each side are its two actors. An event that
 * came from GDELT keeps its number and code; another gets a number from its key.
 */
export function gdeltWriter(): FormWriter<ExportedEvent> {
  let leftOut = 0
  return {
    head: () => '',
    write: (_part, events) =>
      events
        .map((event) => {
          const cells = cellsOf(factsOf(event))
          if (cells === null) leftOut += 1
          return cells === null ? '' : lineOf(cells)
        })
        .join(''),
    tail: () => '',
    leftOut: () => leftOut,
  }
}

/** What a row says of an event. */
interface EventFacts {
  readonly id: string
  readonly eventType: EventType
  readonly status: EventStatus
  readonly earliest: IsoDay | null
  readonly precision: DatePrecision
  readonly place: {
    readonly name: string
    readonly kind: PlaceKind
    readonly latitude: string
    readonly longitude: string
  } | null
  readonly country: CountryCode | null
  readonly articles: string
  readonly origins: string
  readonly participants: readonly ExportedParticipant[]
  readonly claim: {
    readonly rule: string
    readonly publishedOn: IsoDay | null
    readonly url: string | null
    readonly count: string
  }
}

/** Reads the cells that the database gives (src/store/export/gdelt-parts.ts), whose words are those of its enumerations. */
function factsOf({ state, participants, claims }: ExportedEvent): EventFacts {
  const [id, eventType, status, earliest, precision, name = null, kind, latitude, longitude] = state
  const [country, articles, origins] = state.slice(9)
  return {
    ...{ id, eventType, status, earliest, precision, country, articles, origins },
    place: name === null ? null : { name, kind, latitude: latitude ?? '', longitude: longitude ?? '' },
    participants: participants === null ? [] : JSON.parse(`[${participants[1] ?? ''}]`),
    claim: { rule: claims?.[1] ?? '', publishedOn: claims?.[2], url: claims?.[3] ?? null, count: claims?.[4] ?? '0' },
  } as EventFacts
}

const positions: ReadonlyMap<string, number> = new Map(gdeltColumns.map((name) => [name, columnOf(name)]))

function lineOf(cells: Readonly<Record<string, string>>): string {
  const row: string[] = new Array<string>(gdeltColumns.length).fill('')
  for (const name in cells) row[positions.get(name) ?? 0] = clean(cells[name] ?? '')
  return `${row.join('\t')}\n`
}

/** Tabs and line ends would shift columns: the form has no quotes. */
function clean(value: string): string {
  return value.replace(/[\t\r\n]+/gu, ' ')
}

/** `gdelt/042/1140000001`: code and number of an event that came from GDELT. */
const codedRule = /^gdelt\/(\d+)\/(\d+)$/u

function cellsOf(event: EventFacts): Readonly<Record<string, string>> | null {
  const { claim } = event
  const coded = codedRule.exec(claim.rule)
  const code = coded?.[1] ?? codeOfType[event.eventType]
  const hasHappened = event.status === 'OCCURRED' || event.status === 'ONGOING'
  if (code === null || event.precision !== 'DAY' || event.earliest === null) return null
  if (!hasHappened && coded === null) return null
  const [year = '', month = '', day = ''] = event.earliest.split('-')
  const [one, other] = partiesOf(event)
  return {
    GLOBALEVENTID: coded?.[2] ?? numberFrom(event.id),
    ...{ SQLDATE: `${year}${month}${day}`, MonthYear: `${year}${month}`, Year: year },
    FractionDate: (Number(year) + (Number(month) * 30 + Number(day)) / 365).toFixed(4),
    ...actorCells('Actor1', one),
    ...actorCells('Actor2', other),
    IsRootEvent: '1',
    ...{ EventCode: code, EventBaseCode: code.slice(0, 3), EventRootCode: code.slice(0, 2) },
    QuadClass: quadClassOf(code),
    ...{ NumMentions: claim.count, NumArticles: event.articles, NumSources: event.origins },
    ...geoCells(event),
    DATEADDED: `${(claim.publishedOn ?? event.earliest).replaceAll('-', '')}000000`,
    SOURCEURL: claim.url ?? `urn:dateline:event:${event.id}`,
  }
}

/** Verbal and material cooperation, verbal and material conflict, by the root code (Event Codebook 2.0, QuadClass). */
function quadClassOf(code: string): string {
  const root = Number(code.slice(0, 2))
  return root <= 5 ? '1' : root <= 9 ? '2' : root <= 14 ? '3' : '4'
}

/** 48 bits of a hash: exact in every program, and far from colliding within a database. */
function numberFrom(id: string): string {
  return String(createHash('sha256').update(id).digest().readUIntBE(0, 6))
}

/** The first participant of the acting side, and the first of another side; a delegation is one side. */
function partiesOf({ eventType, participants }: EventFacts): readonly (ExportedParticipant | undefined)[] {
  const [acting, suffering] = codedRoles[eventType]
  const sideOf = ({ id, onBehalfOf }: ExportedParticipant) => onBehalfOf ?? id
  const one = participants.find(({ roles }) => roles.includes(acting)) ?? participants[0]
  const others = participants.filter((each) => one !== undefined && sideOf(each) !== sideOf(one))
  return [one, others.find(({ roles }) => roles.includes(suffering)) ?? others[0]]
}

function actorCells(actor: string, party: ExportedParticipant | undefined): Readonly<Record<string, string>> {
  if (party === undefined) return {}
  const country = code3Of(party.kind === 'COUNTRY' ? party.id : (party.onBehalfOf ?? ''))
  return { [`${actor}Code`]: country, [`${actor}Name`]: party.name.toUpperCase(), [`${actor}CountryCode`]: country }
}

function geoCells({ place, country }: EventFacts): Readonly<Record<string, string>> {
  if (place === null && country === null) return { ActionGeo_Type: '0' }
  const type = place === null ? '1' : place.kind === 'REGION' ? '5' : '4'
  return {
    ActionGeo_Type: type,
    ActionGeo_FullName: place?.name ?? country ?? '',
    ActionGeo_CountryCode: country === null ? '' : fipsOf(country),
    ActionGeo_Lat: place?.latitude ?? '',
    ActionGeo_Long: place?.longitude ?? '',
  }
}
