import { slugApart } from '../../domain/keys.js'
import type { Transaction } from './transaction.js'

/** The tables whose rows have slugs; actors of all kinds share one set. */
export type SlugTable = 'Actor' | 'Place' | 'Post' | 'Article' | 'Event'

/** Something new that wants a readable name for its address. */
export interface SlugWish {
  readonly table: SlugTable
  readonly id: string
  readonly slug: string
}

/**
 * Gives each its slug; where it is taken, by a recorded row or by an earlier wish, with a piece of the key. What is
 * recorded already is left out: the map leads from the keys of what is really new to their slugs. One statement.
 */
export async function mintSlugs(tx: Transaction, wishes: readonly SlugWish[]): Promise<ReadonlyMap<string, string>> {
  if (wishes.length === 0) return new Map()
  const { taken, recorded } = await findTaken(tx, wishes)
  const given = new Map<string, string>()
  for (const { table, id, slug } of wishes) {
    if (recorded.has(id)) continue
    const free = taken.has(`${table} ${slug}`) ? slugApart(slug, id) : slug
    taken.add(`${table} ${free}`)
    given.set(id, free)
  }
  return given
}

async function findTaken(
  tx: Transaction,
  wishes: readonly SlugWish[],
): Promise<{ readonly taken: Set<string>; readonly recorded: ReadonlySet<string> }> {
  const of = (table: SlugTable, field: 'id' | 'slug') =>
    wishes.flatMap((wish) => (wish.table === table ? [wish[field]] : []))
  const rows = await tx.$queryRaw<{ table: SlugTable; id: string; slug: string }[]>`
    SELECT 'Actor' AS "table", "id", "slug" FROM "Actor"
      WHERE "slug" = ANY(${of('Actor', 'slug')}::text[]) OR "id" = ANY(${of('Actor', 'id')}::text[])
    UNION ALL SELECT 'Place', "id", "slug" FROM "Place"
      WHERE "slug" = ANY(${of('Place', 'slug')}::text[]) OR "id" = ANY(${of('Place', 'id')}::text[])
    UNION ALL SELECT 'Post', "id", "slug" FROM "Post"
      WHERE "slug" = ANY(${of('Post', 'slug')}::text[]) OR "id" = ANY(${of('Post', 'id')}::text[])
    UNION ALL SELECT 'Article', "id", "slug" FROM "Article"
      WHERE "slug" = ANY(${of('Article', 'slug')}::text[]) OR "id" = ANY(${of('Article', 'id')}::text[])
    UNION ALL SELECT 'Event', "id", "slug" FROM "Event"
      WHERE "slug" = ANY(${of('Event', 'slug')}::text[]) OR "id" = ANY(${of('Event', 'id')}::text[])`
  return {
    taken: new Set(rows.map(({ table, slug }) => `${table} ${slug}`)),
    recorded: new Set(rows.map(({ id }) => id)),
  }
}
