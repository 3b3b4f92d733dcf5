import type { Resolver } from '../../domain/resolution.js'
import { loadClaims } from './load-claims.js'
import type { LoadedClaim } from './loaded-claim.js'
import { findNearEvents, spanOfTelling, type WantedEvents } from './near-events.js'
import { claimsOfTellings, tellingOf } from './tellings.js'
import type { Transaction } from './transaction.js'

/** Recorded claims that those of a document are compared with. */
export interface Neighbours {
  readonly loaded: readonly LoadedClaim[]
  /** By the key of the main actors, the events that are sorted anew. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * All recorded tellings that share main actors with those added, with those that the article told before, with what
 * an accusation among them concerns, or with what an editor put together with any of these, around the days of these.
 * Mostly two statements; one for an article about nobody who is known.
 */
export async function loadNeighbours(
  tx: Transaction,
  added: readonly (readonly LoadedClaim[])[],
  { articleId, isNew }: { readonly articleId: string; readonly isNew: boolean },
  resolver: Resolver,
): Promise<Neighbours> {
  let wanted = wantedEvents(added, resolver)
  let concerned: readonly string[] = []
  for (;;) {
    const near = await findNearEvents(tx, wanted)
    const ids = [...new Set([...[...near.values()].flatMap((events) => [...events]), ...concerned])]
    const loaded = ids.length === 0 && isNew ? [] : await loadClaims(tx, ids, articleId)
    const present = new Set(loaded.map((claim) => claim.eventId))
    const linked = loaded.flatMap(concernedEvents).filter((id) => !present.has(id) && !concerned.includes(id))
    const missing = linked.length === 0 ? [] : await loadClaims(tx, linked, null)
    concerned = [...concerned, ...linked]
    const before = loaded.filter(
      (claim) => claim.article.id === articleId || claim.isPinned || concerned.includes(claim.eventId ?? ''),
    )
    const further = wantedEvents([...added, ...claimsOfTellings([...before, ...missing])], resolver)
    if (linked.length === 0 && isSame(further, wanted)) return { loaded, near }
    wanted = further
  }
}

function concernedEvents(claim: LoadedClaim): readonly string[] {
  return claim.links.flatMap((link) => (link.kind === 'CONCERNS' && link.toEventId !== null ? [link.toEventId] : []))
}

function wantedEvents(tellings: readonly (readonly LoadedClaim[])[], resolver: Resolver): readonly WantedEvents[] {
  const wanted = new Map<string, WantedEvents>()
  for (const claims of tellings) {
    const telling = tellingOf(claims)
    const { key, actorIds } = resolver.mainActors(telling)
    const spans = [...(wanted.get(key)?.spans ?? []), spanOfTelling(claims)]
    wanted.set(key, { key, actorIds, type: telling.type, spans })
  }
  return [...wanted.values()]
}

/** Nothing more is wanted than before: the same actors, around the same days. */
function isSame(one: readonly WantedEvents[], other: readonly WantedEvents[]): boolean {
  const days = (wanted: readonly WantedEvents[]) =>
    wanted
      .map(({ key, spans }) => [key, ...new Set(spans.map(({ from, to }) => `${from}/${to}`))].sort().join(' '))
      .sort()
  return JSON.stringify(days(one)) === JSON.stringify(days(other))
}
