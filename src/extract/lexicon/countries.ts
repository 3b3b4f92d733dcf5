import { createRequire } from 'node:module'
import type { Country as PackageCountry } from 'world-countries'
import type { CountryCode } from '../../domain/document.js'
import { readLexicon } from './data-file.js'

/** What is known about a country before any document is read. Names are English but for `official` and `aliases`. */
export interface CountryFacts {
  /** ISO 3166-1 alpha-2 (XK for Kosovo). */
  readonly code: CountryCode
  /** ISO 3166-1 alpha-3. */
  readonly code3: string
  /** ISO 3166-1 numeric, three digits; null for Kosovo, which has none. */
  readonly numeric: string | null
  /** The usual short name in English-language press, such as `North Korea`. */
  readonly name: string
  readonly official: string
  /** Other, native, former and abbreviated names, such as Burma or DPRK; neither `name` nor `official`, no codes. */
  readonly aliases: readonly string[]
  /** Adjectives and inhabitants in the singular, such as `Polish` and `Pole`. */
  readonly demonyms: readonly string[]
  readonly capital: string | null
  readonly region: string
  readonly subregion: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** The flag as an emoji. */
  readonly flag: string
}

interface CountryNamesRow {
  readonly code: CountryCode
  readonly name: string
  readonly aliases: readonly string[]
  readonly demonyms: readonly string[]
  readonly source: string
}

/** The package's types describe an ES module that it does not have (its main file is CommonJS), hence require. */
const worldCountries: readonly PackageCountry[] = createRequire(import.meta.url)('world-countries')

/** Codes, inverted forms ("Korea, Republic of") and phonetic spellings of the package are no names. */
const isName = (spelling: string): boolean =>
  spelling.length > 3 && spelling !== spelling.toUpperCase() && !/[,ɛʁ]/u.test(spelling)

const readDemonyms = (country: PackageCountry): readonly string[] => {
  const english = country.demonyms.eng
  return [...new Set([english?.m ?? '', english?.f ?? ''])].filter((word) => word !== '')
}

function listAliases(country: PackageCountry, row: CountryNamesRow | undefined, name: string): readonly string[] {
  const native = Object.values(country.name.native).flatMap(({ common, official }) => [common, official])
  const spellings = [country.name.common, ...country.altSpellings, ...native].map((name) => name.trim()).filter(isName)
  const all = new Set([...(row?.aliases ?? []), ...spellings])
  all.delete(name)
  all.delete(country.name.official)
  for (const demonym of row?.demonyms ?? readDemonyms(country)) all.delete(demonym)
  return [...all]
}

function describe(country: PackageCountry, row: CountryNamesRow | undefined): CountryFacts {
  const name = row?.name ?? country.name.common
  const own = row?.demonyms ?? readDemonyms(country)
  return {
    code: country.cca2,
    code3: country.cca3,
    numeric: country.ccn3 === '' ? null : country.ccn3,
    name,
    official: country.name.official,
    aliases: listAliases(country, row, name),
    demonyms: country.independent ? own : own.filter((word) => !demonymsOfStates.has(word)),
    capital: country.capital[0] ?? null,
    region: country.region,
    subregion: country.subregion === '' ? null : country.subregion,
    latitude: country.latlng[0] ?? null,
    longitude: country.latlng[1] ?? null,
    flag: country.flag,
  }
}

const rowsByCode = new Map(readLexicon<CountryNamesRow>('country-names').map((row) => [row.code, row]))

/** A territory shares its demonym with the state that it belongs to ("French"): in a text it means the state. */
const demonymsOfStates: ReadonlySet<string> = new Set(
  worldCountries
    .filter((country) => country.independent)
    .flatMap((country) => rowsByCode.get(country.cca2)?.demonyms ?? readDemonyms(country)),
)

/**
 * Every country and territory with an ISO 3166-1 alpha-2 code, and Kosovo, from the package world-countries (ODbL);
 * seeds/lexicon/country-names.json mends the short names and adds former names, abbreviations and demonyms.
 */
export const countries: readonly CountryFacts[] = worldCountries.map((country) =>
  describe(country, rowsByCode.get(country.cca2)),
)
