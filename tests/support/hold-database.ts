/** A process that opens the database of a directory, says so, and writes row after row until it is killed. */
import { openDatabase } from '../../src/store/open-database.js'

const directory = process.argv[2]
if (directory === undefined) throw new Error('Name a directory')
const database = await openDatabase({ directory }, { statementTimeoutMs: 30_000 })
console.log('opened')
for (let n = 1; ; n += 1) {
  await database.prisma.place.create({
    data: { id: `place ${n}`, slug: `place-${n}`, name: 'x'.repeat(500), sortName: 'x', kind: 'CITY' },
  })
  console.log(n)
}
