import { scatter } from './random.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Every group of five bits twice over, so that a key takes few look-ups. */
const pairs = Array.from({ length: 1024 }, (_, bits) => alphabet.charAt(bits >>> 5) + alphabet.charAt(bits & 31))

const kinds = ['person', 'namesake', 'organization', 'article', 'version', 'event', 'claim', 'evidence'] as const

/** What a synthetic key stands for; each has keys of its own. */
export type KeyKind = (typeof kinds)[number]

/** Two constants for each of the four parts that a key is made of, from the digits of pi. */
const salts = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const

/**
 * A key of the form that src/domain/keys.ts gives (20 characters of a–z and 2–7, in no order), at a tenth of the cost
 * of hashing content. Numbers up to 2^40.
 */
export function syntheticKey(kind: KeyKind, number: number): string {
  const low = number | 0
  const high = Math.floor(number / 2 ** 32) * 16 + kinds.indexOf(kind)
  let key = ''
  for (const salt of salts) {
    const bits = scatter(scatter(low ^ salt) + Math.imul(high + 1, salt | 1))
    key += (pairs[bits >>> 22] ?? '') + (pairs[(bits >>> 12) & 1023] ?? '') + alphabet.charAt((bits >>> 7) & 31)
  }
  return key
}
