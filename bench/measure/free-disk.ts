import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import pg from 'pg'

/** Bytes that an event takes in the database with all that belongs to it, indexes too; as much again while it is built. */
const bytesAnEvent = 10_500

/** Refuses to build data for which the disk has no room. Where the database is on another machine, nothing tells. */
export async function checkFreeDisk(databaseUrl: string, events: number): Promise<void> {
  const beside = new URL(databaseUrl)
  beside.pathname = '/postgres'
  const client = new pg.Client({ connectionString: beside.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS "folder"`)
    const folder = rows[0]?.folder ?? ''
    if (!existsSync(folder)) return
    const { bavail, bsize } = await statfs(folder)
    const [free, needed] = [bavail * bsize, events * bytesAnEvent * 2]
    if (free >= needed) return
    const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1)
    throw new Error(
      `${events} events need ${gigabytes(needed)} GB while they are built, and ${gigabytes(free)} are free. Ask for fewer with --events.`,
    )
  } finally {
    await client.end()
  }
}
