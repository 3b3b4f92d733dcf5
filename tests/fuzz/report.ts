/** `npm run fuzz`: 20,000 operations drawn from the schema; `-- --seed N --operations N` for others. Exit code 1 on any finding. */
import { parseArgs } from 'node:util'
import { runFuzz } from './run-fuzz.js'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, operations: { type: 'string', default: '20000' } },
})
const [seed, operations] = [Number(values.seed), Number(values.operations)]
const { counts, compared, findings } = await runFuzz({ seed, operations }, (done) => console.log(`${done} asked`))
const lines = [...counts].sort(([, one], [, other]) => other - one)
console.log(`\n${lines.map(([code, count]) => `${code.padEnd(32)}${String(count).padStart(8)}`).join('\n')}`)
console.log(
  `\nseed ${seed}: ${operations} operations, ${compared} answers compared with graphql-js, ${findings.length} findings`,
)
for (const { query, problem } of findings.slice(0, 20)) console.log(`\n${query}\n  ${problem.slice(0, 1000)}`)
process.exit(findings.length === 0 ? 0 : 1)
