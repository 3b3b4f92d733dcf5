/**
 * `npm run sbom`: writes what is shipped to dist/sbom.cdx.json (CycloneDX) and tells how many packages that are. npm makes
 * the list from the lock file, of all packages, since its own --omit=dev also leaves out what a tool needs besides; what
 * only tools need is taken out here. Fails where a package that is shipped is missing from it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const nameAt = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
const packages = Object.entries(lock.packages).filter(([place]) => place !== '')
const shipped = packages.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
const wanted = new Set(shipped.map(([place, { version }]) => `${nameAt(place)}@${version}`))

const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
})
if (status !== 0) {
  console.error(stderr)
  process.exit(1)
}
const whole = JSON.parse(stdout)
const components = whole.components.filter(({ name, version }) => wanted.has(`${name}@${version}`))
const kept = new Set([whole.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])])
const dependencies = whole.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }))
const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
const missing = shipped
  .filter(([, { optional }]) => optional !== true)
  .map(([place, { version }]) => `${nameAt(place)}@${version}`)
  .filter((name) => !listed.has(name))
for (const name of missing) console.error(`${name} is shipped, but not in the bill of materials.`)
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', 'sbom.cdx.json'), JSON.stringify({ ...whole, components, dependencies }, null, 2))
console.log(`dist/sbom.cdx.json: ${listed.size} packages.`)
process.exitCode = missing.length === 0 ? 0 : 1
