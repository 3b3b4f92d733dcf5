/**
 * Numbers that look random and depend on nothing but the seed and the stream, so that the same parameters give the
 * same data on every machine (sfc32 by Chris Doty-Humphrey; passes PractRand).
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /**
   * @param seed of the whole data set
   * @param stream one of many independent sequences, such as the number of a story
   */
  constructor(seed: number, stream: number) {
    this.#a = seed | 0
    this.#b = stream | 0
    this.#c = Math.floor(stream / 2 ** 32) | 0
    for (let round = 0; round < 12; round++) this.#next()
  }

  /** 0 to 1, 1 not included. */
  fraction(): number {
    return this.#next() / 2 ** 32
  }

  /** A whole number from 0 to `end`, `end` not included. */
  below(end: number): number {
    return Math.floor(this.fraction() * end)
  }

  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }

  /** An index of the weights, with a probability in proportion to its weight. */
  weighted(weights: readonly number[]): number {
    let left = this.fraction() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return index === -1 ? weights.length - 1 : index
  }

  /**
   * A rank from 0 to `end` (not included), by Zipf's law with exponent 1, as names in news follow it: rank 9 comes a
   * tenth as often as rank 0. Of 100,000 ranks the first takes 6 of 100 draws.
   */
  rank(end: number): number {
    return Math.min(end - 1, Math.floor(Math.exp(this.fraction() * Math.log(end + 1))) - 1)
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return sum >>> 0
  }
}

/** Spreads a number over all 32 bits, always in the same way (MurmurHash3's finalizer). */
export function scatter(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
