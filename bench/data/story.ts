import type { CountryCode } from '../../src/domain/document.js'
import type { EventLinkKind, ParticipantRole } from '../../src/domain/vocabulary.js'
import type { ProjectedParticipant } from '../../src/store/projection/projected-claim.js'
import { type DayNumber, firstDay, lastDay, type ToldDate, tellDay } from './days.js'
import { outcomes, type Part } from './event-shapes.js'
import type { Person } from './people.js'
import { Random } from './random.js'
import { syntheticKey } from './synthetic-key.js'
import { type CutShape, cutShapes } from './told-text.js'
import type { World, WorldCountry, WorldPlace } from './world.js'

/** Somebody who takes part in an event of a story. */
export interface CastMember extends ProjectedParticipant {
  /** An actor is no place: with this, a member can be named in a text. */
  readonly placeId: null
  /** Key of the actor as articles name it: for a few, of an entry that was merged into the actor. */
  readonly namesakeId: string | null
  readonly slug: string
  readonly side: Part['side']
  /** Number of the person; null for countries and organizations. */
  readonly person: Person | null
}

/** One event of a story. */
export interface StoryEvent {
  readonly id: string
  readonly shape: CutShape
  readonly outcome: (typeof outcomes)[number]
  readonly day: DayNumber
  readonly told: ToldDate | null
  readonly place: WorldPlace | null
  readonly countryId: CountryCode
  readonly countryName: string
  readonly cast: readonly CastMember[]
}

/** How two events of a story hang together, by their places in it. */
export interface StoryLink {
  readonly from: number
  readonly kind: EventLinkKind
  readonly to: number
}

/** Events that the same articles tell of. */
export interface Story {
  readonly number: number
  readonly random: Random
  readonly day: DayNumber
  readonly events: readonly StoryEvent[]
  readonly links: readonly StoryLink[]
}

/** Most events and articles of one story: keys are counted with room for as many. */
export const roomPerStory = 8

/** How many of 100 stories have one event, two, … */
const eventShares = [25, 30, 20, 15, 10] as const

/** Events of a story on average, by the shares. */
export const eventsPerStory = eventShares.reduce((sum, share, index) => sum + (share / 100) * (index + 1), 0)

/** People who come in newly with each event, on average; most of them stay in that one event. */
export const newPeoplePerEvent = 0.375

/** What stories are made of. */
export interface StoryMaker {
  readonly seed: number
  readonly world: World
  readonly person: (number: number) => Person
  /** Number of people altogether. */
  readonly people: number
  /** Number of stories, about. */
  readonly stories: number
}

const shapeShares = cutShapes.map(({ share }) => share)
const outcomeShares = outcomes.map(({ share }) => share)

/** Makes the story of a number. Stories follow each other in time, and there are more of them in later years. */
export function makeStory(maker: StoryMaker, number: number, mostEvents: number): Story {
  const random = new Random(maker.seed, number)
  const age = Math.min(1, number / maker.stories) ** 0.6
  const day = firstDay + Math.floor(age * (lastDay - firstDay))
  const director = new Director(maker, random, newcomers(maker, number))
  const size = Math.min(mostEvents, 1 + random.weighted(eventShares))
  const events = Array.from({ length: size }, (_, index) =>
    director.event(syntheticKey('event', number * roomPerStory + index), day, index === size - 1),
  )
  return { number, random, day, events, links: linksOf(events, random) }
}

/** Numbers of the people who come in with a story. */
function newcomers(maker: StoryMaker, number: number): readonly number[] {
  const each = maker.people / maker.stories
  const [from, to] = [Math.floor(number * each), Math.min(maker.people, Math.floor((number + 1) * each))]
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function linksOf(events: readonly StoryEvent[], random: Random): readonly StoryLink[] {
  const type = events[0]?.shape.type
  return events.slice(1).flatMap((_, index): readonly StoryLink[] => {
    const other = index + 1
    if (type === 'VISIT') return [{ from: other, kind: 'PART_OF', to: 0 }]
    if (type === 'ACCUSATION') return [{ from: 0, kind: 'CONCERNS', to: other }]
    if (type === 'AGREEMENT' && random.chance(0.5)) return [{ from: other, kind: 'IMPLEMENTS', to: 0 }]
    return random.chance(0.3) ? [{ from: other, kind: 'FOLLOWS', to: 0 }] : []
  })
}

/** Casts the events of one story. */
class Director {
  readonly #maker: StoryMaker
  readonly #random: Random
  readonly #newcomers: number[]
  readonly #scene: WorldCountry
  #principal: Person | null = null

  constructor(maker: StoryMaker, random: Random, newcomers: readonly number[]) {
    this.#maker = maker
    this.#random = random
    this.#newcomers = [...newcomers]
    this.#scene = this.#country()
  }

  event(id: string, storyDay: DayNumber, isLast: boolean): StoryEvent {
    const random = this.#random
    const shape = cutShapes[random.weighted(shapeShares)]
    const outcome = outcomes[random.weighted(outcomeShares)]
    if (shape === undefined || outcome === undefined) throw new RangeError('Weights and lists are of one length.')
    const { facts, places } = this.#scene
    const day = storyDay + random.below(4) + (outcome.status === 'PLANNED' ? 20 + random.below(200) : 0)
    const place = random.chance(0.85) && places.length > 0 ? (places[random.rank(places.length)] ?? null) : null
    const cast = this.#cast(shape.parts, isLast)
    return {
      ...{ id, shape, outcome, day, place, cast },
      told: tellDay(day, random),
      countryId: facts.code,
      countryName: facts.name,
    }
  }

  #cast(parts: readonly Part[], isLast: boolean): readonly CastMember[] {
    const cast = new Map<string, CastMember>()
    for (const { who, role, side, chance } of parts) {
      if (!this.#random.chance(chance)) continue
      for (let attempts = 0; attempts < 20; attempts++) {
        const member = this.#member(who, role, side)
        if (cast.has(member.actorId)) continue
        cast.set(member.actorId, member)
        break
      }
    }
    // whoever is left over comes in with the last event: nobody is without one
    if (isLast) {
      for (const number of this.#newcomers.splice(0)) {
        const member = this.#personMember(this.#maker.person(number), 'PARTICIPANT', 'left')
        cast.set(member.actorId, member)
      }
    }
    return [...cast.values()]
  }

  #member(who: Part['who'], role: ParticipantRole, side: Part['side']): CastMember {
    if (who === 'person') return this.#personMember(this.#person(), role, side)
    if (who === 'organization') {
      return impersonalMember('ORGANIZATION', this.#random.pick(this.#maker.world.bodies), role, side)
    }
    const { code, name } = (who === 'host' ? this.#scene : this.#country()).facts
    return impersonalMember('COUNTRY', { id: code, name, slug: code.toLowerCase() }, role, side)
  }

  #personMember(person: Person, role: ParticipantRole, side: Part['side']): CastMember {
    const random = this.#random
    const represents = random.chance(0.85)
    return {
      actorId: person.id,
      name: person.name,
      slug: person.slug,
      side,
      placeId: null,
      kind: 'PERSON',
      roles: [role],
      onBehalfOfId: represents ? person.countryId : null,
      postId: represents && person.post !== null && random.chance(0.6) ? person.post.id : null,
      namesakeId: random.chance(0.05) ? person.namesakeId : null,
      person,
    }
  }

  #person(): Person {
    const random = this.#random
    if (this.#principal !== null && random.chance(0.25)) return this.#principal
    const newcomer = random.chance(0.3) ? this.#newcomers.pop() : undefined
    const person = this.#maker.person(newcomer ?? random.rank(this.#maker.people))
    this.#principal ??= person
    return person
  }

  #country(): WorldCountry {
    const { countries } = this.#maker.world
    const country = countries[this.#random.rank(countries.length)]
    if (country === undefined) throw new RangeError('A world has countries.')
    return country
  }
}

function impersonalMember(
  kind: 'ORGANIZATION' | 'COUNTRY',
  { id: actorId, name, slug }: { readonly id: string; readonly name: string; readonly slug: string },
  role: ParticipantRole,
  side: Part['side'],
): CastMember {
  return {
    actorId,
    name,
    slug,
    side,
    placeId: null,
    kind,
    roles: [role],
    onBehalfOfId: null,
    postId: null,
    namesakeId: null,
    person: null,
  }
}
