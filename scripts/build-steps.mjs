import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

const root = dirname(import.meta.dirname)
const stamps = join(root, 'node_modules/.cache/dateline')

/**
 * One thing to build. It is up to date when its result is there and its inputs have the content that they had when it
 * was built last; times of files play no part, so that a checkout or a copy builds nothing twice.
 *
 * @typedef {object} Step
 * @property {string} name what is built, as a person reads it
 * @property {string} patience how long it takes the first time, as a person reads it
 * @property {readonly string[]} inputs files and folders that the result depends on
 * @property {readonly string[]} leaveOut folders among the inputs that it does not depend on
 * @property {string} result file that is there when it was built
 * @property {() => Promise<void>} build
 */

/** @type {Readonly<Record<'client' | 'server' | 'playground' | 'explorer', Step>>} */
export const steps = {
  client: {
    name: 'the database client',
    patience: 'a few seconds',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    leaveOut: [],
    result: 'src/store/generated/client.ts',
    build: () =>
      run('prisma/build/index.js', ['generate'], { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }),
  },
  server: {
    name: 'the server',
    patience: 'about ten seconds',
    inputs: [
      'src',
      'tsconfig.json',
      'tsconfig.build.json',
      'prisma/schema.prisma',
      'node_modules/typescript/package.json',
    ],
    leaveOut: ['src/web', 'src/store/generated'],
    result: 'dist/main.js',
    build: buildServer,
  },
  playground: {
    name: 'the playground',
    patience: 'about a minute, only when it changes',
    inputs: [
      'src/web/playground',
      'vite.config.ts',
      'scripts/pages',
      'node_modules/graphiql/package.json',
      'node_modules/vite/package.json',
    ],
    leaveOut: [],
    result: 'dist/web/playground/index.html',
    build: () => run('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' }),
  },
  explorer: {
    name: 'the explorer',
    patience: 'a few seconds',
    inputs: [
      'src/web/explorer',
      'vite.explorer.config.ts',
      'scripts/pages',
      'node_modules/react/package.json',
      'node_modules/urql/package.json',
      'node_modules/vite/package.json',
    ],
    leaveOut: [],
    result: 'dist/web/explorer/index.html',
    build: () =>
      run('vite/bin/vite.js', ['build', '--config', 'vite.explorer.config.ts', '--logLevel', 'warn'], {
        NODE_ENV: 'production',
      }),
  },
}

async function buildServer() {
  const dist = join(root, 'dist')
  await mkdir(dist, { recursive: true })
  for (const entry of await readdir(dist)) {
    if (entry !== 'web') await rm(join(dist, entry), { recursive: true })
  }
  await run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
  for (const file of await filesUnder(join(root, 'src'), [join(root, 'src/web')])) {
    if (!file.endsWith('.ts')) await cp(file, join(dist, relative(join(root, 'src'), file)))
  }
}

/**
 * Builds a step and prints a line for it.
 *
 * @param {Step} step
 * @param {{ force: boolean }} options force: also when it is up to date
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build(step, { force }) {
  const fingerprint = await fingerprintOf(step)
  if (!force && (await isUpToDate(step, fingerprint))) return false
  process.stdout.write(`Building ${step.name} (${step.patience}) …\n`)
  const started = Date.now()
  await rm(stampOf(step), { force: true })
  await step.build()
  await mkdir(stamps, { recursive: true })
  await writeFile(stampOf(step), fingerprint)
  process.stdout.write(`Built ${step.name} in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`)
  return true
}

/**
 * Whether a step's result is there, made from what its inputs are now.
 *
 * @param {Step} step
 */
export async function isBuilt(step) {
  return isUpToDate(step, await fingerprintOf(step))
}

function stampOf(step) {
  return join(stamps, `${step.name.replaceAll(' ', '-')}.sha256`)
}

async function isUpToDate(step, fingerprint) {
  const stamp = await readFile(stampOf(step), 'utf8').catch(() => null)
  return stamp === fingerprint && (await stat(join(root, step.result)).catch(() => null)) !== null
}

async function fingerprintOf(step) {
  const hash = createHash('sha256')
  const leaveOut = step.leaveOut.map((path) => join(root, path))
  for (const input of step.inputs) {
    for (const file of await filesUnder(join(root, input), leaveOut)) {
      hash.update(`\0${relative(root, file)}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** Files at or under a path, in a stable order. */
async function filesUnder(path, leaveOut) {
  if ((await stat(path)).isFile()) return [path]
  const files = []
  for (const entry of (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name)
    if (leaveOut.includes(child)) continue
    if (entry.isDirectory()) files.push(...(await filesUnder(child, leaveOut)))
    else files.push(child)
  }
  return files
}

/** Runs a tool of node_modules. Its output is shown only when it fails: it is about the tool, not about the project. */
function run(script, parameters, environment = {}) {
  return new Promise((resolve, reject) => {
    const tool = join(root, 'node_modules', script)
    const child = spawn(process.execPath, [tool, ...parameters], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      const ending = signal === null ? `exit code ${code}` : `signal ${signal}`
      reject(new Error(`${script} ${parameters.join(' ')} ended with ${ending}\n${Buffer.concat(output)}`))
    })
  })
}
