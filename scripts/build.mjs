/**
 * Builds everything: node scripts/build.mjs [--if-needed] [client] [server] [playground] [explorer]
 * With --if-needed only what is missing or out of date; with names only those.
 */
import { build, steps } from './build-steps.mjs'

const parameters = process.argv.slice(2)
const force = !parameters.includes('--if-needed')
const names = parameters.filter((parameter) => parameter !== '--if-needed')
const unknown = names.filter((name) => !(name in steps))

if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}

try {
  for (const name of names.length > 0 ? names : Object.keys(steps)) await build(steps[name], { force })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
