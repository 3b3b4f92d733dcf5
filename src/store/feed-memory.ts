import type { Database } from './database.js'

/** What is known of a web address from the times before. */
export interface AddressState {
  readonly etag: string | null
  /** As the server wrote it. */
  readonly lastModified: string | null
  /** Moment before which its server does not want to be asked, UTC, ISO 8601; null: none. */
  readonly notBefore: string | null
}

/** An item of a feed as it was seen. */
export interface SeenItem {
  /** Key, made from the item's own identifier. */
  readonly id: string
  /** Hash of what the feed says of it. */
  readonly hash: string
  /** False: it is to be tried again. */
  readonly isDone: boolean
  /** Tries that failed. */
  readonly failures: number
}

/** What is remembered of one address. */
export interface Remembered {
  /** Null for an address that was never asked. */
  readonly address: AddressState | null
  readonly items: readonly SeenItem[]
}

/** What is to be kept of an address: its state, where it is known by now, and items. */
export interface ToRemember {
  /** Null while the address is being read: its state stays as it is. */
  readonly address: AddressState | null
  readonly items: readonly SeenItem[]
}

/** Keeps what was seen at web addresses from one run to the next. */
export interface FeedMemory {
  recall(url: string): Promise<Remembered>
  remember(url: string, seen: ToRemember): Promise<void>
}

/** An item that its feed has not had for so many days is forgotten; should it come again, it is fetched again. */
const daysKept = 60

/** The memory of a database. Remembering is one transaction. */
export function createFeedMemory(database: Database): FeedMemory {
  return {
    recall: (url) => recall(database, url),
    remember: (url, seen) => remember(database, url, seen),
  }
}

/** For runs that leave nothing behind: nothing was seen, and nothing is kept. */
export const noMemory: FeedMemory = {
  recall: () => Promise.resolve({ address: null, items: [] }),
  remember: () => Promise.resolve(),
}

async function recall(database: Database, url: string): Promise<Remembered> {
  const found = await database.prisma.webAddress.findUnique({ where: { url }, include: { items: true } })
  if (found === null) return { address: null, items: [] }
  const { etag, lastModified, notBefore } = found
  return {
    address: { etag, lastModified, notBefore: notBefore?.toISOString() ?? null },
    items: found.items.map(({ id, hash, isDone, failures }) => ({ id, hash, isDone, failures })),
  }
}

async function remember(database: Database, url: string, { address, items }: ToRemember): Promise<void> {
  const now = new Date()
  const notBefore = address?.notBefore ?? null
  const state =
    address === null
      ? {}
      : {
          etag: address.etag,
          lastModified: address.lastModified,
          notBefore: notBefore === null ? null : new Date(notBefore),
        }
  const { prisma } = database
  await prisma.$transaction([
    prisma.webAddress.upsert({
      where: { url },
      create: { url, ...state, checkedAt: now },
      update: { ...state, checkedAt: now },
    }),
    prisma.$executeRaw`
      INSERT INTO "FeedItem" ("addressUrl", "id", "hash", "isDone", "failures", "seenAt")
      SELECT ${url}, i."id", i."hash", i."isDone", i."failures", ${now}
      FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        AS i("id" text, "hash" text, "isDone" boolean, "failures" integer)
      ON CONFLICT ("addressUrl", "id") DO UPDATE SET "hash" = excluded."hash", "isDone" = excluded."isDone",
        "failures" = excluded."failures", "seenAt" = excluded."seenAt"`,
    prisma.feedItem.deleteMany({
      where: { addressUrl: url, seenAt: { lt: new Date(now.getTime() - daysKept * 86_400_000) } },
    }),
  ])
}
