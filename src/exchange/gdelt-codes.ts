import type { CountryCode } from '../domain/document.js'
import type { EventStatus, EventType, ParticipantRole } from '../domain/vocabulary.js'
import { countries } from '../extract/lexicon/countries.js'
import { readLexicon } from '../extract/lexicon/data-file.js'

interface RootRow {
  readonly code: string
  readonly label: string
  readonly type: EventType
  readonly status: EventStatus
  /** Every code under the root, itself included. */
  readonly codes: readonly string[]
  readonly source: string
}

interface ExceptionRow {
  /** The code, and all that begin with it. */
  readonly code: string
  readonly type: EventType
  readonly status: EventStatus
  readonly source: string
}

/** What a CAMEO code says in Dateline's words. */
export interface CodeMeaning {
  readonly label: string
  readonly type: EventType
  readonly status: EventStatus
}

const exceptions = readLexicon<ExceptionRow>('cameo-exceptions')

const meanings: ReadonlyMap<string, CodeMeaning> = new Map(
  readLexicon<RootRow>('cameo-roots').flatMap(({ codes, label, ...root }) =>
    codes.map((code) => {
      const { type, status } = exceptions.find((exception) => code.startsWith(exception.code)) ?? root
      return [code, { label, type, status }] as const
    }),
  ),
)

/** What a code of CAMEO says; undefined for one that there is not. */
export function meaningOf(code: string): CodeMeaning | undefined {
  return meanings.get(code)
}

const byFips: ReadonlyMap<string, CountryCode | null> = new Map(
  readLexicon<{ fips: string; country: CountryCode | null; source: string }>('fips-countries').map(
    ({ fips, country }) => [fips, country],
  ),
)

/** The country of a FIPS 10-4 code: `RS` is Russia. Null for seas and islands of none, undefined for no such code. */
export function countryOfFips(code: string): CountryCode | null | undefined {
  return byFips.get(code)
}

const fipsByCountry: ReadonlyMap<CountryCode, string> = new Map(
  [...byFips].reverse().flatMap(([fips, country]) => (country === null ? [] : [[country, fips] as const])),
)

/** The FIPS 10-4 code of a country; empty for one that FIPS does not have. */
export function fipsOf(country: CountryCode): string {
  return fipsByCountry.get(country) ?? ''
}

const byCameo: ReadonlyMap<string, CountryCode> = new Map([
  ...countries.map(({ code, code3 }) => [code3, code] as const),
  ...readLexicon<{ code: string; country: CountryCode; source: string }>('cameo-countries').map(
    ({ code, country }) => [code, country] as const,
  ),
])

/** The country of CAMEO's three letters, mostly those of ISO 3166; null for regions (`EUR`) and whatever is none. */
export function countryOfCameo(code: string): CountryCode | null {
  return byCameo.get(code) ?? null
}

const code3ByCountry: ReadonlyMap<CountryCode, string> = new Map(countries.map(({ code, code3 }) => [code, code3]))

/** The three letters of a country; empty for what is none. */
export function code3Of(country: CountryCode): string {
  return code3ByCountry.get(country) ?? ''
}

/** What the first and the second actor do in an event of each type, as CAMEO has the first act upon the second. */
export const codedRoles: Readonly<Record<EventType, readonly [ParticipantRole, ParticipantRole]>> = {
  MEETING: ['PARTICIPANT', 'PARTICIPANT'],
  CALL: ['PARTICIPANT', 'PARTICIPANT'],
  VISIT: ['VISITOR', 'HOST'],
  AGREEMENT: ['SIGNATORY', 'SIGNATORY'],
  ACCUSATION: ['ACCUSER', 'ACCUSED'],
  STATEMENT: ['SPEAKER', 'ADDRESSEE'],
  AID: ['GIVER', 'RECEIVER'],
  SANCTION: ['PARTICIPANT', 'TARGET'],
  THREAT: ['SPEAKER', 'TARGET'],
  PROTEST: ['PARTICIPANT', 'TARGET'],
  ATTACK: ['PARTICIPANT', 'TARGET'],
  ELECTION: ['PARTICIPANT', 'PARTICIPANT'],
  OTHER: ['PARTICIPANT', 'TARGET'],
}

/** Host a visit: the one code by which the second actor travels to the first. */
export const hostingCode = '043'

/** The code that an event of Dateline's own is written with; null where CAMEO has none for its type. */
export const codeOfType: Readonly<Record<EventType, string | null>> = {
  MEETING: '040',
  CALL: '041',
  VISIT: '042',
  AGREEMENT: '057',
  ACCUSATION: '112',
  STATEMENT: '010',
  AID: '070',
  SANCTION: '163',
  THREAT: '130',
  PROTEST: '140',
  ATTACK: '190',
  ELECTION: null,
  OTHER: null,
}
