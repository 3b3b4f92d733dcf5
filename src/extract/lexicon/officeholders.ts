import type { CountryCode, IsoDay } from '../../domain/document.js'
import { readLexicon } from './data-file.js'

/** One term of one person in one office, of the public record. */
export interface Officeholder {
  readonly name: string
  readonly aliases: readonly string[]
  /** Null for heads of international bodies. */
  readonly country: CountryCode | null
  readonly organization: string | null
  /** A class of seeds/lexicon/offices.json, or ORGANIZATION_HEAD. */
  readonly office: string
  /** First year, four digits. */
  readonly from: string
  /** Last year; null while it goes on. */
  readonly to: string | null
  readonly source: string
}

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

interface Registry {
  readonly byName: ReadonlyMap<string, readonly Officeholder[]>
  readonly bySurname: ReadonlyMap<string, readonly Officeholder[]>
}

function addTo(map: Map<string, Officeholder[]>, key: string, holder: Officeholder): void {
  const list = map.get(key)
  if (list) list.push(holder)
  else map.set(key, [holder])
}

function load(): Registry {
  const byName = new Map<string, Officeholder[]>()
  const bySurname = new Map<string, Officeholder[]>()
  for (const holder of readLexicon<Officeholder>('officeholders')) {
    const names = new Set([holder.name, ...holder.aliases].map(fold))
    for (const name of names) addTo(byName, name, holder)
    for (const surname of new Set([...names].map((name) => name.split(' ').at(-1) ?? '')))
      addTo(bySurname, surname, holder)
  }
  return { byName, bySurname }
}

let registry: Registry | undefined

/** Years between a day and a term; 0 within it. */
function distance({ from, to }: Officeholder, year: number): number {
  if (year < Number(from)) return Number(from) - year
  return to !== null && year > Number(to) ? year - Number(to) : 0
}

/** How far from a term a bare family name still means its holder; further off it may be anybody's. */
const surnameYears = 2

/**
 * Terms of whoever bears one of these names, the nearest to the day first; of a family name alone only terms within
 * two years of it. The registry is evidence beside the text: who holds an office in it is never said by it.
 */
export function findOfficeholders(names: readonly string[], day: IsoDay | null): readonly Officeholder[] {
  registry ??= load()
  const { byName, bySurname } = registry
  const year = Number((day ?? '2020').slice(0, 4))
  const folded = names.map(fold)
  const full = folded.filter((name) => name.includes(' ')).flatMap((name) => byName.get(name) ?? [])
  const found =
    full.length > 0 || folded.some((name) => name.includes(' '))
      ? full
      : folded.flatMap((name) => (bySurname.get(name) ?? []).filter((row) => distance(row, year) <= surnameYears))
  return found.toSorted((left, right) => distance(left, year) - distance(right, year))
}
