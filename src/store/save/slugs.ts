import { slugApart } from '../../domain/keys.js'
import type { Transaction } from './transaction.js'

/** Something new that wants a readable name for its address. */
export interface SlugWish {
  readonly id: string
  readonly slug: string
}

/** The tables whose rows have slugs; actors of all kinds share one set. */
export type SlugTable = 'actor' | 'place' | 'post' | 'article' | 'event'

/**
 * Gives each its slug; where it is taken, by a recorded row or by an earlier wish, with a piece of the key. Gives a
 * map from key to slug. No statement for no wishes.
 */
export async function mintSlugs(
  tx: Transaction,
  table: SlugTable,
  wishes: readonly SlugWish[],
): Promise<ReadonlyMap<string, string>> {
  if (wishes.length === 0) return new Map()
  const taken = await takenSlugs(tx, table, [...new Set(wishes.map((wish) => wish.slug))])
  const given = new Map<string, string>()
  for (const { id, slug } of wishes) {
    const free = taken.has(slug) ? slugApart(slug, id) : slug
    taken.add(free)
    given.set(id, free)
  }
  return given
}

async function takenSlugs(tx: Transaction, table: SlugTable, slugs: readonly string[]): Promise<Set<string>> {
  const query = { where: { slug: { in: [...slugs] } }, select: { slug: true } }
  const find = {
    actor: () => tx.actor.findMany(query),
    place: () => tx.place.findMany(query),
    post: () => tx.post.findMany(query),
    article: () => tx.article.findMany(query),
    event: () => tx.event.findMany(query),
  }[table]
  return new Set((await find()).map((row) => row.slug))
}
