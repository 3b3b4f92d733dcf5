import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../tests/support/command-line.js'
import { type Arena, embeddedArena } from './arena.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

/** Enough for an empty embedded database, and not for what the documents add. */
const roomMegabytes = 90

/** `dateline ingest` fills a small disk: it must say so and leave whole documents; with room again it completes. */
export async function fillDisk({ undisturbed }: Stage): Promise<Outcome> {
  const mountPoint = await mkdtemp(join(tmpdir(), 'dateline-chaos-disk-'))
  const size = (megabytes: number) => `size=${megabytes}m`
  const isMounted = run('mount', ['-t', 'tmpfs', '-o', size(4 * roomMegabytes), 'tmpfs', mountPoint])
  if (!isMounted) {
    await rm(mountPoint, { recursive: true, force: true })
    return { skipped: 'a file system cannot be mounted here' }
  }
  try {
    const arena = await embeddedArena(mountPoint)
    await arena.empty()
    const losses: string[] = []
    const used = Number(spawnSync('du', ['-sm', mountPoint], { encoding: 'utf8' }).stdout.split('\t')[0])
    run('mount', ['-o', `remount,${size(used + 1)}`, mountPoint])
    const command = ['ingest', '--json', ...arena.flags, undisturbed.folder]
    const full = await runCommand(command)
    if (full.exitCode === 0) losses.push('the disk was not filled')
    run('mount', ['-o', `remount,${size(4 * roomMegabytes)}`, mountPoint])
    const torn = await inspect(arena, undisturbed)
    const again = await runCommand(command)
    if (again.exitCode !== 0) losses.push(`with room the rerun ended with ${again.exitCode}: ${again.complaints}`)
    const whole = await inspect(arena, undisturbed)
    losses.push(...torn.losses, ...whole.losses)
    if (whole.recorded !== undisturbed.texts.length) losses.push('documents are missing after the rerun')
    return { rounds: 1, losses, note: `${torn.recorded} documents were in when it was full` }
  } finally {
    run('umount', [mountPoint])
    await rm(mountPoint, { recursive: true, force: true })
  }
}

const fakeClocks = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`,
)

/** Half of the documents come in now, the other half a year ago by the clock. */
export async function setClockBack(arena: Arena, { undisturbed }: Stage): Promise<Outcome> {
  const library = fakeClocks.find((path) => existsSync(path))
  if (library === undefined) return { skipped: 'libfaketime is not installed' }
  await arena.empty()
  const half = Math.floor(undisturbed.texts.length / 2)
  const files = undisturbed.texts.map((_, index) =>
    join(undisturbed.folder, `${String(index + 1).padStart(6, '0')}.txt`),
  )
  const losses: string[] = []
  const now = await runCommand(['ingest', ...arena.flags, ...files.slice(0, half)])
  const environment = { LD_PRELOAD: library, FAKETIME: '-365d' }
  const back = await runCommand(['ingest', ...arena.flags, ...files], { environment })
  if (now.exitCode !== 0 || back.exitCode !== 0) losses.push(`${now.complaints}${back.complaints}`)
  const found = await inspect(arena, undisturbed)
  if (found.recorded !== undisturbed.texts.length) losses.push('documents are missing')
  return { rounds: 1, losses: [...losses, ...found.losses], note: 'a year back between two documents' }
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
