import { type EventShape, eventShapes } from './event-shapes.js'

/** Somebody or something with a name that a text can mention. */
export interface Named {
  readonly name: string
  readonly actorId: string | null
  readonly placeId: string | null
}

/** Words of a text that name somebody; `end` is not included. */
export interface WrittenMention extends Named {
  readonly start: number
  readonly end: number
}

/** A span of a text; `end` is not included. */
export interface WrittenSpan {
  readonly start: number
  readonly end: number
}

/**
 * A text while it is written: it notes where names stand. All texts here keep to the Basic Multilingual Plane, so
 * that UTF-16 units and code points count the same.
 */
export class TextWriter {
  #text = ''
  readonly mentions: WrittenMention[] = []

  get text(): string {
    return this.#text
  }

  get length(): number {
    return this.#text.length
  }

  write(words: string): void {
    this.#text += words
  }

  /** Writes a name and notes it. */
  name(named: Named): void {
    const start = this.#text.length
    this.#text += named.name
    this.mentions.push({ ...named, start, end: this.#text.length })
  }

  /** `A`, `A and B`, `A, B and C`. */
  names(list: readonly Named[]): void {
    list.forEach((named, index) => {
      if (index > 0) this.write(index === list.length - 1 ? ' and ' : ', ')
      this.name(named)
    })
  }

  /** Writes a clause whose slots stand for lists of names. */
  clause(clause: Clause, slots: Readonly<Record<Slot, readonly Named[]>>): void {
    for (const piece of clause) {
      if (typeof piece === 'string') this.write(piece)
      else this.names(slots[piece.slot])
    }
  }
}

type Slot = 'left' | 'right' | 'all'

/** A clause cut into words and slots. */
export type Clause = readonly (string | { readonly slot: Slot })[]

function cut(words: string): Clause {
  return words
    .split(/(\{left\}|\{right\}|\{all\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { slot: piece.slice(1, -1) as Slot } : piece))
}

/** The clauses of a shape, ready to be written. */
export interface CutShape extends EventShape {
  readonly toldClauses: readonly Clause[]
  readonly plannedClauses: readonly Clause[]
  /** `A planned meeting of {all}` */
  readonly nounClause: Clause
}

/** Every shape with its clauses cut, in the order of `eventShapes`. */
export const cutShapes: readonly CutShape[] = eventShapes.map((shape) => ({
  ...shape,
  toldClauses: shape.told.map(cut),
  plannedClauses: shape.planned.map(cut),
  nounClause: cut(`A planned ${shape.noun} of {all}`),
}))
