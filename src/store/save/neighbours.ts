import type { Resolver, Telling } from '../../domain/resolution.js'
import { loadClaims, type WantedEvents } from './load-claims.js'
import type { LoadedClaim } from './loaded-claim.js'
import { tellingsOf } from './tellings.js'
import type { Transaction } from './transaction.js'

/** Recorded claims that those of a document are compared with, and the main actors whose events are sorted anew. */
export interface Neighbours {
  readonly loaded: readonly LoadedClaim[]
  readonly keys: ReadonlySet<string>
}

/**
 * All recorded tellings that share main actors with those added, with those that the article told before, with what
 * an accusation among them concerns, or with what an editor put together with any of these. Mostly one statement.
 */
export async function loadNeighbours(
  tx: Transaction,
  added: readonly Telling[],
  articleId: string,
  resolver: Resolver,
): Promise<Neighbours> {
  const wanted = wantedEvents(added, resolver)
  const first = await loadClaims(tx, wanted, [], articleId)
  const present = new Set(first.map((claim) => claim.eventId))
  const concerned = first.flatMap(concernedEvents).filter((id) => !present.has(id))
  const missing = concerned.length === 0 ? [] : await loadClaims(tx, [], concerned, articleId)
  const before = first.filter((claim) => claim.article.id === articleId || claim.isPinned)
  const further = wantedEvents([...added, ...tellingsOf([...before, ...missing])], resolver)
  const keys = new Set(further.map(({ key }) => key))
  if (further.length === wanted.length) return { loaded: first, keys }
  return { loaded: await loadClaims(tx, further, concerned, articleId), keys }
}

function concernedEvents(claim: LoadedClaim): readonly string[] {
  return claim.links.flatMap((link) => (link.kind === 'CONCERNS' && link.toEventId !== null ? [link.toEventId] : []))
}

function wantedEvents(tellings: readonly Telling[], resolver: Resolver): readonly WantedEvents[] {
  const wanted = tellings.map((telling) => ({ type: telling.type, ...resolver.mainActors(telling) }))
  return [...new Map(wanted.map((one) => [one.key, one])).values()]
}
