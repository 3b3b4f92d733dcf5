/**
 * npm leaves an optional package out of package-lock.json when the registry at hand does not carry it, as a mirror for
 * one kind of machine does; and then `npm ci` refuses the file everywhere. This adds such packages: version from the
 * package that wants it, machine from its name. Run it after `npm install`; with --check it only tells what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const path = join(dirname(import.meta.dirname), 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x']
const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Whether Node finds a package from a place of the lock file: beside it or in a folder above. */
function isFound(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}

/** `@rollup/rollup-linux-arm-musleabihf` → { os: ['linux'], cpu: ['arm'], libc: ['musl'] } */
function machineOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say which machine it is for`)
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { os, cpu, ...(os[0] === 'linux' ? { libc: [libc] } : {}) }
}

/** Fields as npm writes them, so that its next install changes nothing. */
function inNpmsOrder({ version, cpu, dev, libc, optional, os }) {
  return { version, cpu, dev, libc, optional, os }
}

const missing = {}
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isFound(place, name)) continue
    if (!exactVersion.test(version)) throw new Error(`${place} wants ${name} ${version}, which is no exact version`)
    missing[`node_modules/${name}`] = inNpmsOrder({ version, dev: entry.dev, optional: true, ...machineOf(name) })
  }
}

const names = Object.keys(missing)
if (names.length === 0) {
  console.log('package-lock.json is complete.')
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${names.length} packages of other machines, so that \`npm ci\` refuses it:`)
  console.error(`  ${names.join('\n  ')}\nRun \`npm run lock\`.`)
  process.exitCode = 1
} else {
  const byPlace = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(byPlace) }, null, 2)}\n`)
  console.log(`Added ${names.length} packages of other machines to package-lock.json.`)
}
