import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest: Manifest = JSON.parse(read('package.json'))

test('every package has an exact version', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('package-lock.json names no registry, so that it installs from whichever is configured', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
})

interface Locked {
  readonly integrity?: string
  readonly os?: readonly string[]
}

test('package-lock.json carries a checksum for every package that any machine needs', () => {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'))
  const unchecked = Object.entries(lock.packages).filter(
    ([path, { integrity, os }]) => path !== '' && integrity === undefined && os === undefined,
  )
  expect(unchecked.map(([path]) => path)).toEqual([])
})

test('package-lock.json has the packages of all machines, so that npm ci takes it', () => {
  const check = spawnSync(process.execPath, [join(root, 'scripts/complete-lock.mjs'), '--check'], { encoding: 'utf8' })
  expect({ status: check.status, errors: check.stderr }).toEqual({ status: 0, errors: '' })
})

test('every script that the documents name is there', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'].filter((path) =>
    existsSync(join(root, path)),
  )
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/npm run ([\w:-]+)|npm (start|test)\b/g)].map(([, script, short]) => script ?? short ?? ''),
  )
  expect(named.filter((script) => !(script in manifest.scripts))).toEqual([])
})

test('every file that a script runs is there', () => {
  const files = Object.values(manifest.scripts).flatMap((script) => script.match(/[\w./-]+\.(?:mjs|ts|json)\b/g) ?? [])
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('no script depends on one that runs when a package is installed', () => {
  const onInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']
  expect(onInstall.filter((name) => name in manifest.scripts)).toEqual([])
})

test('the command is there, and says what to do when nothing is built', () => {
  expect(manifest.bin).toEqual({ dateline: './bin/dateline.mjs' })
  const unbuilt = mkdtempSync(join(tmpdir(), 'dateline-unbuilt-'))
  cpSync(join(root, 'bin'), join(unbuilt, 'bin'), { recursive: true })
  const run = spawnSync(process.execPath, [join(unbuilt, manifest.bin.dateline ?? '')], { encoding: 'utf8' })
  rmSync(unbuilt, { recursive: true })
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 1, stdout: '' })
  expect(run.stderr).toContain('npm run build')
})
