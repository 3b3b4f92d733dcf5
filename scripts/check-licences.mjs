/**
 * `npm run check:licences`: whether every package of package-lock.json has a licence that scripts/licences.json allows,
 * and why. Packages that are shipped may have fewer than tools. Packages for other machines than this one, which are
 * not installed, are judged by what the lock file says, and left out where it says nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
const { shipped, tools, packages } = read('scripts', 'licences.json')
const allowed = { shipped: new Set(shipped.licences), tools: new Set([...shipped.licences, ...tools.licences]) }

/** Packages of old have `licenses`, a list of objects. */
function licenceOf(place, { license }) {
  if (license !== undefined) return license
  const file = join(place, 'package.json')
  if (!existsSync(join(root, file))) return undefined
  const described = read(file)
  return described.license ?? described.licenses?.map(({ type }) => type).join(' OR ') ?? null
}

let judged = 0
const refused = []
const used = new Set()
for (const [place, entry] of Object.entries(read('package-lock.json').packages)) {
  if (place === '' || entry.link === true) continue
  const licence = licenceOf(place, entry)
  if (licence === undefined && entry.optional === true) continue
  judged += 1
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const own = packages[name]
  if (own !== undefined && own.licence === licence) used.add(name)
  else if (!allowed[entry.dev === true ? 'tools' : 'shipped'].has(licence)) {
    refused.push(`${name} ${entry.version}: ${licence ?? 'no licence'}${entry.dev === true ? '' : ', shipped'}`)
  }
}
const idle = Object.keys(packages).filter((name) => !used.has(name))
for (const line of refused) console.error(`Not allowed: ${line}`)
for (const name of idle)
  console.error(`scripts/licences.json speaks of ${name}, which is no longer there or has another licence.`)
if (refused.length > 0) console.error('Leave the package out, or say in scripts/licences.json why it may be there.')
console.log(`${judged} packages judged, ${refused.length} refused.`)
process.exitCode = refused.length + idle.length > 0 ? 1 : 0
