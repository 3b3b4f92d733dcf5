import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '../..')

/** A project in which every rule is broken at least once; `broken` names the rule that the file breaks. */
const offences: readonly { readonly broken: string; readonly file: string; readonly text: string }[] = [
  { broken: 'domain-imports-only-what-it-may', file: 'domain/event.ts', text: "import '../store/save.js'" },
  { broken: 'parse-imports-only-what-it-may', file: 'parse/html.ts', text: "import '../extract/people.js'" },
  { broken: 'extract-imports-only-what-it-may', file: 'extract/dates.ts', text: "import '../resolve/same.js'" },
  { broken: 'resolve-imports-only-what-it-may', file: 'resolve/look-up.ts', text: "import '../store/save.js'" },
  { broken: 'store-imports-only-what-it-may', file: 'store/plan.ts', text: "import '../graphql/schema.js'" },
  { broken: 'ingest-imports-only-what-it-may', file: 'ingest/story.ts', text: "import '../graphql/schema.js'" },
  { broken: 'graphql-imports-only-what-it-may', file: 'graphql/upload.ts', text: "import '../parse/text.js'" },
  { broken: 'http-imports-only-what-it-may', file: 'http/upload.ts', text: "import '../parse/text.js'" },
  { broken: 'evaluate-imports-only-what-it-may', file: 'evaluate/serve.ts', text: "import '../graphql/schema.js'" },
  {
    broken: 'extract-model-imports-only-what-it-may',
    file: 'extract-model/save.ts',
    text: "import '../store/save.js'",
  },
  {
    broken: 'exchange-imports-only-what-it-may',
    file: 'exchange/fetch-rows.ts',
    text: "import '../store/save.js'",
  },
  { broken: 'alerts-imports-only-what-it-may', file: 'alerts/upload.ts', text: "import '../parse/text.js'" },
  { broken: 'fetch-imports-only-what-it-may', file: 'fetch/read-page.ts', text: "import '../parse/text.js'" },
  { broken: 'feeds-imports-only-what-it-may', file: 'feeds/answer.ts', text: "import '../graphql/schema.js'" },
  { broken: 'web-requests-go-through-the-fetcher', file: 'feeds/fetch.ts', text: "import 'undici'" },
  { broken: 'model-packages-stay-with-the-model', file: 'ingest/ask.ts', text: "import 'ai'" },
  { broken: 'web-imports-only-what-it-may', file: 'web/page.ts', text: "import '../domain/place.js'" },
  {
    broken: 'explorer-knows-the-api-alone',
    file: 'web/explorer/page.ts',
    text: "import '../playground/questions.js'",
  },
  {
    broken: 'pictures-know-their-contract-alone',
    file: 'web/explorer/pictures/map.ts',
    text: "import '../app/client.js'",
  },
  { broken: 'no-circle', file: 'store/left.ts', text: "import './right.js'" },
  { broken: 'domain-is-free-of-packages', file: 'domain/date.ts', text: "import 'zod'" },
  { broken: 'reading-a-document-is-pure', file: 'parse/read-file.ts', text: "import 'node:fs'" },
  { broken: 'reading-a-document-is-pure', file: 'resolve/environment.ts', text: "import 'node:process'" },
  { broken: 'lexicon-reads-only-its-files', file: 'extract/lexicon/remote.ts', text: "import 'node:http'" },
  {
    broken: 'generated-client-stays-in-the-store',
    file: 'graphql/row.ts',
    text: "import '../store/generated/client.js'",
  },
  { broken: 'database-packages-stay-in-the-store', file: 'graphql/query.ts', text: "import 'pg'" },
  { broken: 'server-packages-stay-at-the-edge', file: 'graphql/route.ts', text: "import 'fastify'" },
  { broken: 'nobody-imports-the-entry', file: 'http/restart.ts', text: "import '../main.js'" },
  { broken: 'shipped-code-needs-only-shipped-packages', file: 'store/run-source.ts', text: "import 'tsx'" },
  { broken: 'every-import-is-found', file: 'parse/lost.ts', text: "import './nowhere.js'" },
]

/** Files that the offences import, and imports that are allowed: no rule may name any of these. */
const innocent: readonly { readonly file: string; readonly text: string }[] = [
  { file: 'domain/place.ts', text: "import 'node:crypto'" },
  { file: 'parse/text.ts', text: "import '../domain/place.js'" },
  { file: 'extract/people.ts', text: "import '../domain/place.js'; import './lexicon/names.js'" },
  { file: 'extract/lexicon/names.ts', text: "import 'node:fs'" },
  { file: 'resolve/same.ts', text: "import '../domain/place.js'" },
  { file: 'exchange/write.ts', text: "import '../domain/place.js'; import '../extract/lexicon/names.js'" },
  { file: 'store/generated/client.ts', text: '' },
  { file: 'store/save.ts', text: "import './generated/client.js'; import 'pg'; import '../domain/place.js'" },
  { file: 'ingest/run.ts', text: "import '../parse/text.js'; import '../resolve/same.js'; import '../store/save.js'" },
  { file: 'fetch/fetcher.ts', text: "import 'undici'; import '../domain/place.js'" },
  {
    file: 'feeds/visit.ts',
    text: "import '../fetch/fetcher.js'; import '../parse/text.js'; import '../ingest/run.js'",
  },
  { file: 'graphql/schema.ts', text: "import 'graphql'; import '../store/save.js'" },
  { file: 'http/server.ts', text: "import 'fastify'; import '../graphql/schema.js'" },
  { file: 'web/playground/questions.ts', text: '' },
  { file: 'web/explorer/app/client.ts', text: "import '../parts/words.js'" },
  { file: 'web/explorer/parts/words.ts', text: '' },
  { file: 'main.ts', text: "import './http/server.js'; import './ingest/run.js'" },
]

/** A circle is reported at one of its files only, the first by name. */
const otherHalfOfCircle = { file: 'store/right.ts', text: "import './left.js'" }

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
  }
}

let project: string
let cruise: Cruise

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'dateline-rules-'))
  for (const name of ['node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(join(root, name), join(project, name))
  for (const { file, text } of [...offences, ...innocent, otherHalfOfCircle]) {
    const path = join(project, 'src', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\nexport {}\n`)
  }
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const parameters = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  cruise = JSON.parse(
    spawnSync(process.execPath, [depcruise, ...parameters], { cwd: project, encoding: 'utf8' }).stdout,
  )
})

afterAll(() => rmSync(project, { recursive: true }))

function rulesBrokenBy(file: string): readonly string[] {
  return cruise.summary.violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name)
}

test.each(offences)('$broken is reported when src/$file has $text', ({ broken, file }) => {
  expect(rulesBrokenBy(file)).toContain(broken)
})

test('imports that the rules allow are not reported', () => {
  expect(innocent.flatMap(({ file }) => rulesBrokenBy(file))).toEqual([])
})

test('every rule has an offence above that shows it at work', () => {
  const rules = cruise.summary.ruleSetUsed.forbidden.map(({ name }) => name)
  expect([...new Set(offences.map(({ broken }) => broken))].sort()).toEqual([...rules].sort())
})
