import pg from 'pg'
import { writeArticle } from './article-rows.js'
import { restoreParts, runSideBySide, takeParts } from './bulk-load.js'
import { Feed } from './feed.js'
import { peopleOf } from './people.js'
import { type DataDescription, describeDatabase, prepareDatabase } from './prepare-database.js'
import { eventsPerStory, makeStory, newPeoplePerEvent, roomPerStory, type StoryMaker } from './story.js'
import { tellStory } from './story-articles.js'
import { type StoryTarget, writeEvents } from './story-rows.js'
import { endTables, type GeneratedTable, generatedTables, openTables, settleTables } from './tables.js'
import { Tally } from './tally.js'
import { buildWorld, type World } from './world.js'
import { writePerson, writeWorld } from './world-rows.js'

/** What generating took. */
export interface GenerationReport {
  readonly rows: Readonly<Record<GeneratedTable, number>>
  /** Seconds that each step took. */
  readonly seconds: Readonly<Record<'prepare' | 'copy' | 'vacuum' | 'indexes', number>>
  /** Most memory that the generator held, in bytes. */
  readonly peakMemory: number
}

/** What a data set of these parameters is made of: the same wherever it is asked for. */
export function populationOf({ events, seed }: DataDescription): StoryMaker {
  const world = buildWorld(seed)
  return {
    ...{ seed, world },
    person: peopleOf(world, seed),
    people: Math.ceil(events * newPeoplePerEvent),
    stories: Math.ceil(events / eventsPerStory),
  }
}

/** Fills a database with synthetic news, replacing an earlier one of the benchmark. Tells each step as it ends. */
export async function generateData(
  url: string,
  description: DataDescription,
  tell: (line: string) => void,
): Promise<GenerationReport> {
  const clock = stopwatch()
  await prepareDatabase(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const taken = await takeParts(client)
  const prepare = clock()
  const rows = await copyAll(url, client, description)
  const copy = clock()
  tell(`copied ${Object.values(rows).reduce((sum, count) => sum + count, 0)} rows in ${copy.toFixed(1)} s`)
  await client.end()
  await runSideBySide(
    url,
    Object.keys(generatedTables).map((table) => [`VACUUM (ANALYZE) "${table}"`]),
  )
  const vacuum = clock()
  tell(`vacuumed and analyzed in ${vacuum.toFixed(1)} s`)
  await restoreParts(url, taken)
  await runSideBySide(url, [['CHECKPOINT']], 1)
  const indexes = clock()
  tell(`made indexes and checked foreign keys in ${indexes.toFixed(1)} s`)
  await describeDatabase(url, description)
  return { rows, seconds: { prepare, copy, vacuum, indexes }, peakMemory: process.resourceUsage().maxRSS * 1024 }
}

async function copyAll(url: string, client: pg.Client, description: DataDescription) {
  const maker = populationOf(description)
  const tables = await openTables(url)
  const tally = new Tally(maker.people)
  const countryNames = new Map(maker.world.countries.map(({ facts }) => [facts.code, facts.name]))
  await writeStories(maker, description.events, { tables, tally, countryNames, feed: new Feed(tables.Change) })
  writeWorld(maker.world, tables, tally)
  for (let number = 0; number < maker.people; number++) {
    writePerson(maker.person(number), tables, tally)
    if (number % 100 === 0) await settleTables(tables)
  }
  const rows = await endTables(tables)
  await countEventsOfCountries(client, maker.world, tally)
  return rows
}

async function writeStories(maker: StoryMaker, events: number, target: StoryTarget): Promise<void> {
  let written = 0
  for (let number = 0; written < events; number++) {
    const story = makeStory(maker, number, Math.min(roomPerStory - 1, events - written))
    const articles = tellStory(story, maker.world)
    writeEvents(story, articles, target)
    for (const article of articles) writeArticle(story, article, target)
    written += story.events.length
    if (number % 20 === 0) await settleTables(target.tables)
  }
}

async function countEventsOfCountries(client: pg.Client, world: World, tally: Tally): Promise<void> {
  const codes = world.countries.map(({ facts }) => facts.code)
  await client.query(
    `UPDATE "Actor" SET "eventCount" = "counted"."count"
     FROM unnest($1::text[], $2::int[]) AS "counted" ("id", "count")
     WHERE "Actor"."id" = "counted"."id" AND "Actor"."kind" = 'COUNTRY'`,
    [codes, codes.map((code) => tally.ofOther(code))],
  )
}

/** Gives the seconds since it was called last. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const seconds = (now - last) / 1000
    last = now
    return seconds
  }
}
