import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** A number from 0 on, below 1. */
type Random = () => number

/** The same numbers for the same seed, by the generator mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Texts that are names in the seeds, words of a search, dates, cursors, or traps. */
const texts = [
  ...[
    'vladimir-putin',
    'Sergei Lavrov',
    'north-korea',
    'Pyongyang',
    'RU',
    'Person:1',
    'Event:x@2023-10-19',
    'Change:3',
  ],
  ...['2023-10-19', '2023-10~', '2023-02-31', 'war OR peace', '"met with" -Moscow', 'https://news.example/a'],
  ...['', ' ', '%', `'; --`, '\\', 'a\u0000b', '\ud800', '__proto__', 'SEQUENCE.ASC~3', 'é', '🕊', 'x'.repeat(300)],
]

const numbers = [0, 1, 2, 3, 5, 20, 100, 101, -1, 2 ** 31 - 1]

/** Draws operations of a schema: most valid, some nearly so. */
export class OperationDrawer {
  readonly #schema: GraphQLSchema
  readonly #random: Random
  #fieldsLeft = 0

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema
    this.#random = random
  }

  /** One operation; one of eight has a letter or two of it exchanged. */
  draw(): string {
    this.#fieldsLeft = 3 + this.#below(25)
    const root = this.#schema.getQueryType()
    if (!root) throw new TypeError('The schema has no queries.')
    const operation = `query ${this.#selection(root, 0)}`
    return this.#isSo(1 / 8) ? this.#spoil(operation) : operation
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #isSo(chance: number): boolean {
    return this.#random() < chance
  }

  #oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.#below(items.length)]
    if (item === undefined) throw new RangeError('There is nothing to draw from.')
    return item
  }

  #spoil(text: string): string {
    const at = this.#below(text.length)
    const part = this.#oneOf(['', '{', '}', '"', '$', '...', '@skip', 'null', '(', '\n', '#', 'é'])
    return `${text.slice(0, at)}${part}${text.slice(at + this.#below(3))}`
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = []
    const count = 1 + this.#below(4)
    for (let turn = 0; turn < count && this.#fieldsLeft > 0; turn += 1) {
      this.#fieldsLeft -= 1
      parts.push(this.#part(type, depth, turn))
    }
    return `{ ${parts.length === 0 ? '__typename' : parts.join(' ')} }`
  }

  #part(type: GraphQLNamedType, depth: number, turn: number): string {
    if (isAbstractType(type) && this.#isSo(0.7)) {
      const possible = this.#oneOf(this.#schema.getPossibleTypes(type))
      return `... on ${possible.name} ${this.#selection(possible, depth)}`
    }
    if (!(isObjectType(type) || isInterfaceType(type)) || this.#isSo(0.05)) return '__typename'
    if (isObjectType(type) && this.#isSo(0.05)) return `... ${this.#selection(type, depth)}`
    const all = Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]
    const fields = depth > 7 ? all.filter((each) => isLeafType(getNamedType(each.type))) : all
    if (fields.length === 0) return '__typename'
    const field = this.#oneOf(fields)
    const inner: GraphQLNamedType = getNamedType(field.type)
    const given = this.#arguments(field.args)
    // two of one name with other arguments cannot be merged: that is for the spoiled ones
    const alias = this.#isSo(0.9) ? `a${depth}_${turn}_${this.#fieldsLeft}: ` : ''
    const directive = this.#isSo(0.05) ? ` @${this.#oneOf(['skip', 'include'])}(if: ${this.#isSo(0.5)})` : ''
    const selection = !isLeafType(inner) ? ` ${this.#selection(inner, depth + 1)}` : ''
    return `${alias}${field.name}${given}${directive}${selection}`
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const chosen = args.filter((each) => isRequiredArgument(each) || this.#isSo(0.25))
    if (chosen.length === 0) return ''
    return `(${chosen.map(({ name, type }) => `${name}: ${this.#value(type, 0)}`).join(', ')})`
  }

  #value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, depth)
    if (this.#isSo(0.02)) return 'null'
    if (isListType(type))
      return `[${Array.from({ length: this.#below(4) }, () => this.#value(type.ofType, depth + 1)).join(', ')}]`
    if (isEnumType(type)) return this.#oneOf(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const chosen = type.isOneOf
        ? [this.#oneOf(fields)]
        : fields.filter((each) => isNonNullType(each.type) || (depth < 4 && this.#isSo(0.2)))
      return `{${chosen.map((each) => `${each.name}: ${this.#value(each.type, depth + 1)}`).join(', ')}}`
    }
    if (type.name === 'Int') return String(this.#isSo(0.7) ? 1 + this.#below(5) : this.#oneOf(numbers))
    if (type.name === 'Float') return String(this.#below(400) / 2 - 100)
    if (type.name === 'Boolean') return String(this.#isSo(0.5))
    if (type.name === 'Date' && this.#isSo(0.8)) return `"2023-1${this.#below(3)}-1${this.#below(10)}"`
    return JSON.stringify(this.#oneOf(texts))
  }
}
