/**
 * Writes schema.graphql from the code; with --check only compares, and fails when the committed file is another.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { printedSchema } from '../src/graphql/print-schema.js'

const path = join(dirname(import.meta.dirname), 'schema.graphql')
const printed = printedSchema()

if (!process.argv.includes('--check')) {
  await writeFile(path, printed)
  console.log('Wrote schema.graphql.')
} else {
  const committed = await readFile(path, 'utf8').catch(() => '')
  if (committed === printed) {
    console.log('schema.graphql is what the code says.')
  } else {
    const theirs = committed.split('\n')
    const ours = printed.split('\n')
    const line = ours.findIndex((text, index) => text !== theirs[index])
    const at = line === -1 ? ours.length : line
    console.error(
      `schema.graphql differs from the code at line ${at + 1}. Run \`npm run schema\` and look at the difference.`,
    )
    console.error(`  file: ${theirs[at] ?? '(ends here)'}\n  code: ${ours[at] ?? '(ends here)'}`)
    process.exitCode = 1
  }
}
