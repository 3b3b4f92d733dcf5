import { normalName } from '../../domain/names.js'
import type { ProjectedClaim } from './projected-claim.js'

/** How well an event is supported. */
export interface CountedSupport {
  readonly articles: number
  readonly origins: number
}

/** Articles that share this much of their sentences about an event are near-duplicates. */
const nearlyAll = 0.8

/** What one article contributes: its claims about the event taken together. */
interface Voice {
  readonly id: string
  readonly publisherId: string | null
  readonly duplicateOfId: string | null
  readonly creditIds: readonly string[]
  readonly sentences: ReadonlySet<string>
}

/**
 * Counts articles and origins. An origin is a publisher, else an article; duplicates, articles that share nearly all
 * of their sentences about the event, and articles that credit an agency in common for a sentence in common, count once.
 */
export function countSupport(claims: readonly ProjectedClaim[]): CountedSupport {
  const voices = voicesOf(claims)
  const origins: Voice[][] = []
  for (const voice of voices) {
    const same = origins.filter((origin) => origin.some((other) => areOneOrigin(voice, other)))
    const rest = origins.filter((origin) => !same.includes(origin))
    origins.splice(0, origins.length, ...rest, [...same.flat(), voice])
  }
  return { articles: voices.length, origins: origins.length }
}

function voicesOf(claims: readonly ProjectedClaim[]): readonly Voice[] {
  const voices = new Map<string, Voice>()
  for (const { article, sentences } of claims) {
    const before = voices.get(article.id)?.sentences ?? []
    voices.set(article.id, { ...article, sentences: new Set([...before, ...sentences.map(normalName)]) })
  }
  return [...voices.values()]
}

function areOneOrigin(one: Voice, other: Voice): boolean {
  if (one.publisherId !== null && one.publisherId === other.publisherId) return true
  const [left, right] = [one.duplicateOfId ?? one.id, other.duplicateOfId ?? other.id]
  if (left === right) return true
  const common = [...one.sentences].filter((sentence) => other.sentences.has(sentence)).length
  if (common === 0) return false
  if (one.creditIds.some((id) => other.creditIds.includes(id))) return true
  return common / Math.max(one.sentences.size, other.sentences.size) >= nearlyAll
}
