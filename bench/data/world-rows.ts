import { normalName, sortName } from '../../src/domain/names.js'
import type { Person } from './people.js'
import type { Tables } from './tables.js'
import type { Tally } from './tally.js'
import type { World, WorldOrganization } from './world.js'

/** When everything that is not news was recorded. */
const recordedAt = '1990-01-01T00:00:00Z'
const source = 'synthetic'

/** Writes places, offices and bodies; countries are there already. */
export function writeWorld(world: World, tables: Tables, tally: Tally): void {
  for (const { places, posts } of world.countries) {
    for (const { id, slug, name, kind, countryId, partOfId } of places) {
      tables.Place.write({ id, slug, name, sortName: sortName(name), kind, countryId, partOfId })
      tables.PlaceName.write({ placeId: id, name, normal: normalName(name) })
    }
    for (const { id, slug, label, countryId } of posts) {
      tables.Post.write({ id, slug, label, sortLabel: sortName(label), countryId, organizationId: null })
    }
  }
  for (const body of [...world.agencies, ...world.outlets, ...world.bodies]) writeOrganization(body, tables, tally)
}

function writeOrganization({ id, slug, name, kind, countryId }: WorldOrganization, tables: Tables, tally: Tally): void {
  const eventCount = tally.ofOther(id)
  tables.Actor.write({
    ...{ id, slug, name, eventCount, recordedAt },
    kind: 'ORGANIZATION',
    sortName: sortName(name),
    mergedIntoId: null,
  })
  tables.Organization.write({ id, kind, countryId })
  writeName(tables, id, name, false)
}

/** Writes a person with its names, and the entry that was merged into it if there is one. */
export function writePerson(person: Person, tables: Tables, tally: Tally): void {
  const { id, name, short, slug, countryId, namesakeId, number } = person
  tables.Actor.write({
    ...{ id, slug, name, recordedAt },
    kind: 'PERSON',
    // names of people here have no accents: their lower case is their order
    sortName: name.toLowerCase(),
    mergedIntoId: null,
    eventCount: tally.ofPerson(number),
  })
  tables.Person.write({ id, countryId })
  writeName(tables, id, name, false)
  if (number % 3 === 0) writeName(tables, id, short, true)
  if (number % 10 === 0) tables.Identifier.write({ actorId: id, scheme: 'wikidata', value: `Q${900_000_000 + number}` })
  if (namesakeId === null) return
  tables.Actor.write({
    ...{ id: namesakeId, slug: `${slug}-${namesakeId.slice(0, 6)}`, name: short, recordedAt },
    kind: 'PERSON',
    sortName: short.toLowerCase(),
    mergedIntoId: id,
    eventCount: 0,
  })
  tables.Person.write({ id: namesakeId, countryId })
  writeName(tables, namesakeId, short, false)
}

function writeName(tables: Tables, actorId: string, name: string, listed: boolean): void {
  tables.ActorName.write({ actorId, name, normal: normalName(name), listed, source })
}
