import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { examine } from '../../src/store/doctor/examine.js'
import { dumpTables } from '../ingest/graph.js'
import { seededDatabase, testedKinds } from '../support/database.js'

describe.each(testedKinds)('on the %s database', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await seededDatabase({ kind })
  })
  afterEach(() => database.close())

  /** The verdict of each check, of those that are not sound. */
  async function verdicts(fixes: boolean): Promise<Readonly<Record<string, string>>> {
    const findings = await examine(database, await prepareSaving(database), { fixes, onFinding: () => undefined })
    expect(findings.every(({ note }) => note.endsWith('.'))).toBe(true)
    return Object.fromEntries(findings.flatMap(({ check, verdict }) => (verdict === 'sound' ? [] : [[check, verdict]])))
  }

  const damage = (text: string) => database.prisma.$executeRawUnsafe(text)

  test('a database of seeds is sound, and examining it changes nothing', async () => {
    const before = await dumpTables(database)
    expect(await verdicts(false)).toEqual({})
    expect(await verdicts(true)).toEqual({})
    expect(await dumpTables(database)).toEqual(before)
  })

  test('what is derived and not as the claims tell is found, and mended on request, and the feed tells it', async () => {
    const before = await dumpTables(database)
    await damage(
      `UPDATE "EventState" SET "status" = 'DENIED' WHERE "id" IN (SELECT "id" FROM "EventState" WHERE "status" = 'OCCURRED' AND "validTo" IS NULL ORDER BY "id" LIMIT 3)`,
    )
    await damage(`DELETE FROM "Participation" WHERE "eventId" = (SELECT min("eventId") FROM "Participation")`)
    await damage(`UPDATE "Actor" SET "eventCount" = 99 WHERE "slug" = 'kim-jong-un'`)
    await damage('DROP INDEX "Evidence_articleId_idx"')
    expect(await verdicts(false)).toEqual({ indexes: 'broken', events: 'broken', counts: 'broken' })
    expect(await verdicts(true)).toMatchObject({ indexes: 'mended', events: 'mended' })
    expect(await verdicts(false)).toEqual({})
    const { Change: _, EventState: states, Actor: actors, Participation: parts, ...rest } = await dumpTables(database)
    expect(rest).toEqual(expect.objectContaining({ Claim: before.Claim, Evidence: before.Evidence }))
    expect(actors).toEqual(before.Actor)
    expect([states?.length, parts?.length]).toEqual([before.EventState?.length, before.Participation?.length])
    const [told] = await database.run({ text: `SELECT count(*) FROM "Change" WHERE "by" = 'doctor'`, values: [] })
    expect(Number(told?.[0])).toBeGreaterThan(0)
  })

  test('a quote that is not in its article, a claim without words and a gap in the feed are found', async () => {
    await damage(
      `UPDATE "Evidence" SET "start" = "start" + 1, "end" = "end" + 1 WHERE "id" = (SELECT min("id") FROM "Evidence")`,
    )
    await damage(`DELETE FROM "Evidence" WHERE "claimId" = (SELECT max("claimId") FROM "Evidence")`)
    await damage('ALTER TABLE "Change" DISABLE TRIGGER "Change_append"')
    await damage('DELETE FROM "Change" WHERE "sequence" = 2')
    expect(await verdicts(true)).toEqual({ quotes: 'broken', claims: 'broken', 'change feed': 'broken' })
  })

  test('an alert that has stopped is worth a look', async () => {
    await damage(`INSERT INTO "Alert" ("name", "where", "position", "stoppedAt") VALUES ('old', '{}', 0, now())`)
    expect(await verdicts(false)).toEqual({ alerts: 'warning' })
  })
})
