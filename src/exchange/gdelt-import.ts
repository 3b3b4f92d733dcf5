import type { CodedEvent, CodedParticipant } from '../domain/coded-event.js'
import type { IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import type { EventType, ParticipantRole } from '../domain/vocabulary.js'
import { codedRoles, countryOfCameo, countryOfFips, hostingCode, meaningOf } from './gdelt-codes.js'
import { columnOf, gdeltColumns } from './gdelt-columns.js'

/** Whether a file's start is that of a GDELT event export: more tabs in its first line than any document has. */
export function isGdelt(start: string): boolean {
  const [line = ''] = start.split('\n', 1)
  return line.split('\t').length > 20
}

/** Says what is wrong with a line, and what to do. */
type Refuse = (reason: string) => never

type Row = (column: string) => string

/**
 * Reads a line of a GDELT 2.0 event export file. `isEnded` tells that a line end follows. Throws a DocumentError with
 * the file and the line, counted from 1, for what is no event of that form.
 */
export function readGdeltLine(text: string, file: string, line: number, isEnded: boolean): CodedEvent {
  const refuse: Refuse = (reason) => {
    throw new DocumentError(file, line, reason)
  }
  const cells = text.split('\t')
  if (cells[0]?.toUpperCase() === 'GLOBALEVENTID')
    refuse('a line of names, which the form does not have; it was skipped, nothing need be done')
  if (cells.length !== gdeltColumns.length) {
    const remedy = isEnded
      ? 'take the file from its source again'
      : 'the last line was cut off: take the file from its source again'
    refuse(`${cells.length} columns, not ${gdeltColumns.length}; ${remedy}`)
  }
  const row: Row = (column) => cells[columnOf(column)] ?? ''
  const id = row('GLOBALEVENTID')
  if (!/^\d{1,18}$/u.test(id))
    refuse(`GLOBALEVENTID "${shorten(id)}" is no number; take the file from its source again`)
  const code = row('EventCode')
  const meaning =
    meaningOf(code) ?? refuse(`EventCode "${shorten(code)}" is no CAMEO event code; correct it or leave the line out`)
  const { type, status, label } = meaning
  const geo = readPlace(row, refuse)
  return {
    ...{ id, type, status },
    rule: `gdelt/${code}/${id}`,
    url: readUrl(row('SOURCEURL'), refuse),
    addedOn: readDay(row('DATEADDED').slice(0, 8), 'DATEADDED', refuse),
    day: readDay(row('SQLDATE'), 'SQLDATE', refuse),
    statement: statementOf(row, label, code),
    participants: participantsOf(row, type, code),
    ...geo,
  }
}

function readDay(text: string, column: string, refuse: Refuse): IsoDay {
  const day = /^(\d{4})(\d{2})(\d{2})$/u.exec(text)?.slice(1).join('-') ?? ''
  const date = new Date(`${day}T00:00:00Z`)
  if (day !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day
  return refuse(`${column} "${shorten(text)}" is no day as YYYYMMDD; correct it or leave the line out`)
}

function readUrl(text: string, refuse: Refuse): string {
  if (/^[a-z][\w+.-]*:\S+$/iu.test(text) && URL.canParse(text)) return text
  return refuse(`SOURCEURL "${shorten(text)}" is no address; an event without its article is not kept`)
}

/** ActionGeo_Type: 1 a country, 2 and 5 a state or province, 3 and 4 a city or landmark (Event Codebook 2.0). */
function readPlace(row: Row, refuse: Refuse): Pick<CodedEvent, 'place' | 'country'> {
  const fips = row('ActionGeo_CountryCode')
  const country = fips === '' ? null : countryOfFips(fips)
  if (country === undefined)
    return refuse(`ActionGeo_CountryCode "${shorten(fips)}" is no FIPS country code; correct it or leave the line out`)
  const type = row('ActionGeo_Type')
  const latitude = readDegrees(row('ActionGeo_Lat'), 90, 'ActionGeo_Lat', refuse)
  const longitude = readDegrees(row('ActionGeo_Long'), 180, 'ActionGeo_Long', refuse)
  const [name = ''] = row('ActionGeo_FullName').split(',')
  if (!['2', '3', '4', '5'].includes(type) || name.trim() === '') return { place: null, country }
  const kind = type === '3' || type === '4' ? 'CITY' : 'REGION'
  return { place: { name: name.trim(), kind, latitude, longitude }, country }
}

function readDegrees(text: string, most: number, column: string, refuse: Refuse): number | null {
  if (text === '') return null
  const degrees = Number(text)
  if (Number.isFinite(degrees) && Math.abs(degrees) <= most) return degrees
  return refuse(`${column} "${shorten(text)}" is not between -${most} and ${most}; correct it or leave the line out`)
}

/** `RUSSIA (RUSGOV) – NORTH KOREA (PRK): consultation (CAMEO 042)`: all that the row says of who, in its own words. */
function statementOf(row: Row, label: string, code: string): string {
  const parties = ['Actor1', 'Actor2'].flatMap((actor) => {
    const [name, coded] = [row(`${actor}Name`), row(`${actor}Code`)]
    return name === '' && coded === '' ? [] : [coded === '' ? name : `${name} (${coded})`.trim()]
  })
  const who = parties.length === 0 ? 'Nobody named' : parties.join(' – ')
  return `${who}: ${label} (CAMEO ${code})`
}

/**
 * Countries by their codes, and bodies that have one of their own (KnownGroupCode) by name. A name alone may be a
 * person's, an office's or a crowd's ("POLICE"): whose it is cannot be told, so that it stays in the statement.
 */
function participantsOf(row: Row, type: EventType, code: string): readonly CodedParticipant[] {
  const [first, second] = code === hostingCode ? [...codedRoles[type]].reverse() : codedRoles[type]
  const participants = (['Actor1', 'Actor2'] as const).flatMap((actor): readonly CodedParticipant[] => {
    const role = actor === 'Actor1' ? first : second
    const roles: readonly ParticipantRole[] = role === undefined ? [] : [role]
    const country = countryOfCameo(row(`${actor}CountryCode`))
    const isBody = row(`${actor}KnownGroupCode`) !== '' && row(`${actor}Name`) !== ''
    if (isBody) return [{ country, organization: capitalize(row(`${actor}Name`)), roles }]
    return country === null ? [] : [{ country, organization: null, roles }]
  })
  const keyOf = ({ country, organization }: CodedParticipant) => organization ?? country
  const [one, other] = participants
  if (one === undefined || other === undefined || keyOf(one) !== keyOf(other)) return participants
  return [{ ...one, roles: [...new Set([...one.roles, ...other.roles])] }]
}

/** `UNITED NATIONS` → `United Nations` */
function capitalize(name: string): string {
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
}

function shorten(text: string): string {
  return text.slice(0, 40)
}
