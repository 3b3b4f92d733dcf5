/**
 * `npm run check`: every check of the project, all of them even when one fails, and a summary at the end.
 * Parameters: --without-tests leaves the tests out; --report FILE writes [{ name, ok, seconds }] as JSON.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'

const checks = [
  ['types', 'check:types'],
  ['lint and format', 'check:lint'],
  ['architecture rules', 'check:architecture'],
  ['unused code', 'check:unused'],
  ['schema drift', 'check:schema'],
  ['written pages', 'check:docs'],
  ['typed client', 'check:client'],
  ['types of the explorer', 'check:explorer'],
  ['migration drift', 'check:migrations'],
  ['lock file', 'check:lock'],
  ['licences', 'check:licences'],
  ['bill of materials', 'sbom'],
  ['tests', 'test'],
]

const { values } = parseArgs({ options: { 'without-tests': { type: 'boolean' }, report: { type: 'string' } } })
const wanted = checks.filter(([, script]) => script !== 'test' || !values['without-tests'])
const root = dirname(import.meta.dirname)

function runScript(script) {
  return spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

// The other checks read the generated client too.
if (runScript('generate').status !== 0) process.exit(1)

const results = wanted.map(([name, script]) => {
  console.log(`\n=== ${name} (npm run ${script})`)
  const started = Date.now()
  const ok = runScript(script).status === 0
  return { name, ok, seconds: (Date.now() - started) / 1000 }
})

console.log('\n=== summary')
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`)
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(results))
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
