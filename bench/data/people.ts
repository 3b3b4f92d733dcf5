import type { CountryCode } from '../../src/domain/document.js'
import { type PersonName, personName } from './person-names.js'
import { Random } from './random.js'
import { syntheticKey } from './synthetic-key.js'
import type { World, WorldPost } from './world.js'

/** A made-up person. The lower the number, the more events it takes part in. */
export interface Person extends PersonName {
  readonly number: number
  readonly id: string
  readonly countryId: CountryCode
  readonly countryName: string
  readonly post: WorldPost | null
  /** Key of the entry under another spelling that was merged into this one; null for most. */
  readonly namesakeId: string | null
}

/** Of how many people the most talked of has an entry that was merged into it. */
const oneNamesakeAmong = 200

/** Gives the person of a number, always the same one. */
export function peopleOf(world: World, seed: number): (number: number) => Person {
  return (number) => {
    const random = new Random(seed, 2 ** 41 + number)
    const country = world.countries[random.rank(world.countries.length)]
    if (country === undefined) throw new RangeError('A world has countries.')
    const holdsOffice = random.chance(number < 2000 ? 0.8 : 0.25)
    return {
      number,
      id: syntheticKey('person', number),
      ...personName(number),
      countryId: country.facts.code,
      countryName: country.facts.name,
      post: holdsOffice ? random.pick(country.posts) : null,
      namesakeId: number % oneNamesakeAmong === 7 ? syntheticKey('namesake', number) : null,
    }
  }
}
