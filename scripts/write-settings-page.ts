/** Writes docs/settings.md, the table of all settings, from src/settings.ts; with --check only compares. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSettings } from '../src/settings.js'

const path = join(import.meta.dirname, '..', 'docs', 'settings.md')

const rows = describeSettings().map(({ name, standard, says }) => {
  return `| \`${name}\` | ${standard === null ? '' : `\`${standard}\``} | ${says.replaceAll('|', '\\|')} |`
})

const page = `# Settings

Given in the environment. A value that cannot be meant, or a name that is not known, ends the start with a sentence that
lists them all. \`--data\`, \`--database-url\`, \`--port\` and \`--allow-private\` go before the environment.

| setting | if left out | says |
|---|---|---|
${rows.join('\n')}
`

if (!process.argv.includes('--check')) await writeFile(path, page)
else if ((await readFile(path, 'utf8').catch(() => '')) !== page) {
  console.error('docs/settings.md is not what src/settings.ts says. Run `npm run docs` and look at the difference.')
  process.exitCode = 1
}
