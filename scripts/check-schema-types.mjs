/** `npm run check:explorer`: whether the explorer's types of the schema are those of schema.graphql. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const explorer = join(root, 'src/web/explorer')
const directory = mkdtempSync(join(tmpdir(), 'dateline-schema-types-'))
const written = join(directory, 'schema-types.d.ts')

try {
  const tool = join(root, 'node_modules/gql.tada/bin/cli.js')
  const parameters = ['generate-output', '--tsconfig', join(explorer, 'tsconfig.json'), '--output', written]
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...parameters], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  if (readFileSync(written, 'utf8') !== readFileSync(join(explorer, 'schema-types.d.ts'), 'utf8')) {
    throw new Error('src/web/explorer/schema-types.d.ts is not that of schema.graphql: run npm run explorer')
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(directory, { recursive: true })
}
