import type { CastMember } from './story.js'

/** Counts the events of each actor, in four bytes a person. */
export class Tally {
  readonly #people: Uint32Array
  readonly #others = new Map<string, number>()

  /** @param people number of people */
  constructor(people: number) {
    this.#people = new Uint32Array(people)
  }

  /** One event more for an actor; `member` is its part in the event, if it has one of its own. */
  count(actorId: string, member: CastMember | undefined): void {
    const person = member?.person ?? null
    if (person === null) this.#others.set(actorId, this.ofOther(actorId) + 1)
    else this.#people[person.number] = this.ofPerson(person.number) + 1
  }

  ofPerson(number: number): number {
    return this.#people[number] ?? 0
  }

  /** Events of a country or an organization. */
  ofOther(actorId: string): number {
    return this.#others.get(actorId) ?? 0
  }
}
