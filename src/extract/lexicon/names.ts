import type { CountryCode } from '../../domain/document.js'
import type { OrganizationKind, PlaceKind } from '../../domain/vocabulary.js'
import { splitWords } from '../split-words.js'
import { findCities } from './cities.js'
import { countries } from './countries.js'
import { readLexicon } from './data-file.js'
import { createPhraseTable, type PhraseTable } from './phrase-table.js'

/** What a phrase of the gazetteers names. */
export type KnownName =
  | { readonly kind: 'COUNTRY'; readonly code: CountryCode; readonly form: 'NAME' | 'DEMONYM' | 'METONYM' }
  | {
      readonly kind: 'PLACE'
      readonly name: string
      readonly placeKind: PlaceKind
      readonly country: CountryCode | null
      /** The seat of a government, whose name can stand for it ("Paris said"). */
      readonly isCapital: boolean
      /** Stands for its government unless a word of place precedes it ("the Kremlin said"). */
      readonly isMetonym: boolean
      /** How many people live there; 0 for sites and regions. */
      readonly population: number
    }
  | {
      readonly kind: 'ORGANIZATION'
      readonly name: string
      readonly organizationKind: OrganizationKind
      readonly country: CountryCode | null
    }

interface OrganizationRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: OrganizationKind
  readonly country: CountryCode | null
  readonly source: string
}

interface SiteRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: PlaceKind
  readonly country: CountryCode | null
  readonly metonym: boolean
  readonly source: string
}

/** Countries and territories that newspapers treat as places of another state, by the rules of the corpus. */
const regionsNotCountries: ReadonlySet<CountryCode> = new Set([
  'HK',
  'MO',
  'GL',
  'GU',
  'PR',
  'GI',
  'FO',
  'FK',
  'IM',
  'NC',
  'GF',
  'RE',
  'SJ',
  'EH',
  'AQ',
])

const countryRows = readLexicon<{ code: CountryCode; name: string; aliases: readonly string[]; source: string }>(
  'country-names',
)

/** Plural of an inhabitant's name: Russians, Britons; adjectives in -ese, -ish, -ch have none. */
const pluralOf = (demonym: string): string => (/(?:s|ese|sh|ch)$/u.test(demonym) ? demonym : `${demonym}s`)

function* countryPhrases(): Generator<readonly [string, KnownName]> {
  const curated = new Map(countryRows.map((row) => [row.code, row]))
  for (const country of countries) {
    if (regionsNotCountries.has(country.code)) continue
    const row = curated.get(country.code)
    const names = [country.name, country.official, ...(row?.aliases ?? [])].map((name) => name.replace(/^the /u, ''))
    for (const name of names)
      if (!/^(?:North|South)$/u.test(name)) yield [name, { kind: 'COUNTRY', code: country.code, form: 'NAME' }]
    for (const demonym of country.demonyms) {
      yield [demonym, { kind: 'COUNTRY', code: country.code, form: 'DEMONYM' }]
      yield [pluralOf(demonym), { kind: 'COUNTRY', code: country.code, form: 'DEMONYM' }]
    }
  }
}

function* organizationPhrases(): Generator<readonly [string, KnownName]> {
  for (const row of readLexicon<OrganizationRow>('organizations')) {
    const value: KnownName = { kind: 'ORGANIZATION', name: row.name, organizationKind: row.kind, country: row.country }
    for (const name of [row.name, ...row.aliases]) yield [name, value]
  }
}

function* placePhrases(): Generator<readonly [string, KnownName]> {
  for (const row of readLexicon<SiteRow>('sites')) {
    const value = {
      name: row.name,
      placeKind: row.kind,
      country: row.country,
      isCapital: false,
      isMetonym: row.metonym,
    }
    for (const name of [row.name, ...row.aliases]) yield [name, { kind: 'PLACE', population: 0, ...value }]
  }
  for (const city of findCities()) {
    const value = { name: city.name, country: city.country, isCapital: city.isCapital, population: city.population }
    yield [city.spelling, { kind: 'PLACE', placeKind: 'CITY', isMetonym: false, ...value }]
  }
}

/** Words of country names and demonyms, which let a hyphen be cut: "US-China", "Russian-built". */
const countryWords: ReadonlySet<string> = new Set([...countryPhrases()].map(([phrase]) => phrase))

/** Cuts a text or a phrase into words, as every table of names expects it. */
export const splitText = (text: string): ReturnType<typeof splitWords> =>
  splitWords(text, (part) => countryWords.has(part))

/** Cuts a phrase into the texts of its words. */
export const splitPhrase = (phrase: string): readonly string[] => splitText(phrase).map(({ text }) => text)

let table: PhraseTable<KnownName> | undefined

/** The one gazetteer of countries, organizations, sites, regions and cities; built at first use, never changed. */
export function knownNames(): PhraseTable<KnownName> {
  table ??= createPhraseTable([...countryPhrases(), ...organizationPhrases(), ...placePhrases()], splitPhrase)
  return table
}
