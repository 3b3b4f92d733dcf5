import { createHash } from 'node:crypto'
import type { CountryCode, Document, Span } from './document.js'
import { normalName } from './names.js'
import type { ExtractionMethod } from './vocabulary.js'

/** RFC 4648 base32 in lower case: no upper case, no signs, so that keys stand in addresses and file names. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 20 characters of 5 bits: two of a billion keys are equal with a chance below 1 in 10^12. */
const keyLength = 20

/**
 * A short stable key from the fields that make a thing what it is. Fields are told apart: `['a', 'b']` and `['ab']`
 * differ, and null differs from the empty text. Always 20 characters of a–z and 2–7.
 */
export function keyFrom(fields: readonly (string | number | null)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(fields)).digest()
  let key = ''
  let bits = 0
  let held = 0
  for (const byte of digest) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && key.length < keyLength) {
      bits -= 5
      key += alphabet.charAt((held >>> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return key
}

/** What makes a document the same when it comes again: its URL, else the publisher's identifier, else day and folded headline. */
export function documentKey(document: Pick<Document, 'url' | 'uri' | 'publishedOn' | 'headline'>): string {
  return document.url ?? document.uri ?? `${document.publishedOn ?? 'undated'} ${normalName(document.headline)}`
}

/** Key of the article that a document key stands for. */
export function articleKey(key: string): string {
  return keyFrom(['article', key])
}

/** Key of one version of an article's words. */
export function versionKey(articleId: string, contentHash: string): string {
  return keyFrom(['version', articleId, contentHash])
}

/**
 * Key of a claim: who found it, where the words stand, and what it asserts. `ordinal` tells apart claims that are
 * equal in all of this, and is 0 for nearly all.
 */
export function claimKey(
  versionId: string,
  method: ExtractionMethod,
  statement: string,
  evidence: readonly Span[],
  ordinal: number,
): string {
  const spans = evidence.flatMap((span) => [span.start, span.end])
  return keyFrom(['claim', versionId, method, statement, ordinal, ...spans])
}

/** Key of the claim that a data set of coded events makes with a number: `gdelt`, `1140000001`. */
export function codedClaimKey(dataSet: string, id: string): string {
  return keyFrom(['coded', dataSet, id])
}

/** Key of the words that a claim rests on. */
export function evidenceKey(claimId: string, span: Span): string {
  return keyFrom(['evidence', claimId, span.start, span.end])
}

/** Key of the event that a claim is the first to tell of. */
export function eventKey(firstClaimId: string): string {
  return keyFrom(['event', firstClaimId])
}

/**
 * Key of a person or an organization: kind and folded name. `apart` is what tells it from another of the same name
 * (its country, or the document that names it), null for the first.
 */
export function actorKey(kind: 'PERSON' | 'ORGANIZATION', name: string, apart: string | null = null): string {
  return apart === null ? keyFrom([kind, normalName(name)]) : keyFrom([kind, normalName(name), apart])
}

/** Key of a place: folded name and country; null country for a place on a border or unknown. */
export function placeKey(name: string, country: CountryCode | null, apart: string | null = null): string {
  return apart === null
    ? keyFrom(['place', normalName(name), country])
    : keyFrom(['place', normalName(name), country, apart])
}

/** Key of a post: folded label and the country or organization whose office it is. */
export function postKey(label: string, ownerId: string | null): string {
  return keyFrom(['post', normalName(label), ownerId])
}

/** Key of the state of an event from a publication day on; null for the state that rests on undated articles. */
export function stateKey(eventId: string, validFrom: string | null): string {
  return keyFrom(['state', eventId, validFrom])
}

/** Key of a pair that may be the same, whichever way round it is given. */
export function pairKey(nodeType: string, oneId: string, otherId: string): string {
  return keyFrom(['pair', nodeType, ...[oneId, otherId].sort()])
}

/** A slug with something from the content of its bearer, for when the plain one is taken. */
export function slugApart(slug: string, key: string): string {
  return `${slug}-${key.slice(0, 6)}`
}
