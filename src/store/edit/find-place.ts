import type { CountryCode } from '../../domain/document.js'
import { placeKey } from '../../domain/keys.js'
import { normalName, slugFrom, sortName } from '../../domain/names.js'
import { insertRows } from '../save/insert-rows.js'
import { mintSlugs } from '../save/slugs.js'
import type { Desk } from './desk.js'
import { EditRefused } from './user-error.js'

/** A place as a claim needs it. */
export interface FoundPlace {
  readonly id: string
  readonly countryId: CountryCode | null
}

/**
 * The place that bears a name, in the country if one is given. A name that no place bears brings in a place: a city
 * where the gazetteer knows one, else a site. Throws AMBIGUOUS with the places to choose from by country, and INVALID
 * for the name of a country, which is never a place.
 */
export async function findPlace(
  desk: Desk,
  name: string,
  country: CountryCode | null,
  field: readonly string[],
): Promise<FoundPlace> {
  const normal = normalName(name)
  if (normal === '') throw new EditRefused('INVALID', field, 'There is no letter or digit in the name of the place.')
  const places = await desk.tx.place.findMany({
    where: { names: { some: { normal } }, ...(country === null ? {} : { countryId: country }) },
    select: { id: true, name: true, countryId: true },
    orderBy: { id: 'asc' },
  })
  const [only, ...others] = places
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) {
    const countries = places.map(({ countryId }) => countryId ?? 'no country').join(', ')
    throw new EditRefused(
      'AMBIGUOUS',
      field,
      `${places.length} places bear that name, in ${countries}. Give the country.`,
    )
  }
  const named = await desk.tx.actorName.findFirst({ where: { normal, actor: { kind: 'COUNTRY' } } })
  if (named !== null)
    throw new EditRefused('INVALID', field, `A country is no place: give country: "${named.actorId}" instead.`)
  return addPlace(desk, name.trim(), country)
}

async function addPlace(desk: Desk, name: string, countryId: CountryCode | null): Promise<FoundPlace> {
  const { tx, context, notes } = desk
  const id = placeKey(name, countryId)
  const slugs = await mintSlugs(tx, [{ table: 'Place', id, slug: slugFrom(name) }])
  const slug = slugs.get(id) ?? id
  const where = context.locate(name, countryId)
  const position = where ?? { latitude: null, longitude: null }
  const kind = where === null ? ('SITE' as const) : ('CITY' as const)
  await insertRows(tx, {
    Place: [{ id, name, kind, slug, sortName: sortName(name), countryId, partOfId: null, ...position }],
    PlaceName: [{ placeId: id, name, normal: normalName(name) }],
  })
  notes.push({ kind: 'ADDED', nodeType: 'PLACE', nodeId: id, before: null, after: { name, slug } })
  return { id, countryId }
}
