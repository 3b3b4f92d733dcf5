import type { CountryCode } from '../../domain/document.js'
import { normalName, slugFrom, sortName } from '../../domain/names.js'
import type { Database } from '../database.js'
import { insertRows } from './insert-rows.js'
import { writeInTurn } from './transaction.js'

/** A country as the lexicon describes it; names are English but for `official` and `aliases`. */
export interface CountryDescription {
  readonly code: CountryCode
  readonly code3: string
  readonly numeric: string | null
  readonly name: string
  readonly official: string
  readonly aliases: readonly string[]
  readonly demonyms: readonly string[]
  readonly capital: string | null
  readonly region: string
  readonly subregion: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly flag: string
}

/** Where the names come from, as `ActorName.source` says it. */
const source = 'world-countries'

/**
 * Records the countries that are not recorded yet, with their names, and gives how many that were. They are what is
 * known before any document is read, and stand in no change feed.
 */
export async function saveCountries(database: Database, countries: readonly CountryDescription[]): Promise<number> {
  const recorded = await database.run({ text: 'SELECT "id" FROM "Country"', values: [] })
  const known = new Set(recorded.map(([id]) => id))
  const fresh = countries.filter((country) => !known.has(country.code))
  if (fresh.length === 0) return 0
  const now = new Date()
  await writeInTurn(database, async (tx) => {
    await insertRows(tx, {
      Actor: fresh.map((country) => actorRow(country, now)),
      Country: fresh.map(countryRow),
      ActorName: fresh.flatMap(nameRows),
    })
  })
  return fresh.length
}

/** English name of every recorded country, by code: what titles are made with. */
export async function loadCountryNames(database: Database): Promise<ReadonlyMap<CountryCode, string>> {
  const rows = await database.prisma.actor.findMany({ where: { kind: 'COUNTRY' }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

function actorRow({ code, name }: CountryDescription, now: Date) {
  const kind = 'COUNTRY' as const
  return {
    id: code,
    kind,
    name,
    sortName: sortName(name),
    slug: slugFrom(name),
    mergedIntoId: null,
    eventCount: 0,
    recordedAt: now,
  }
}

function countryRow({
  code,
  code3,
  numeric,
  capital,
  region,
  subregion,
  latitude,
  longitude,
  flag,
}: CountryDescription) {
  return { id: code, code, code3, numeric, capital, region, subregion, latitude, longitude, flag }
}

/** The canonical name and demonyms lead to the country without being shown among its aliases. */
function nameRows({ code, name, official, aliases, demonyms }: CountryDescription) {
  const names = new Map<string, boolean>([[name, false]])
  for (const alias of [official, ...aliases]) if (!names.has(alias)) names.set(alias, true)
  for (const demonym of demonyms) if (!names.has(demonym)) names.set(demonym, false)
  return [...names].map(([spelling, listed]) => ({
    actorId: code,
    name: spelling,
    normal: normalName(spelling),
    listed,
    source,
  }))
}
