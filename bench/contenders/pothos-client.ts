/**
 * Writes what the peer `pothos` needs: a Prisma client of its own over the product's models, with the types that
 * Pothos' plugin reads. node pothos-client.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const bench = join(import.meta.dirname, '..')
const folder = join(bench, 'generated')

const generators = `
generator client {
  provider            = "prisma-client"
  output              = "./prisma"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = "ts"
  previewFeatures     = ["relationJoins"]
}

generator pothos {
  provider     = "prisma-pothos-types"
  clientOutput = "./prisma/client.ts"
  output       = "./pothos-types.ts"
}
`

const product = readFileSync(join(bench, '..', 'prisma', 'schema.prisma'), 'utf8')
const models = product.replace(/^generator client \{[^}]*\}\n/m, generators)
if (models === product) throw new Error('prisma/schema.prisma has no generator to put another in place of.')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'schema.prisma'), models)
const path = [join(bench, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
// the engine is looked for and never started: any program will do, so that nothing is downloaded
const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, PATH: path }
const prisma = join(bench, 'node_modules', 'prisma', 'build', 'index.js')
execFileSync(process.execPath, [prisma, 'generate', '--schema', join(folder, 'schema.prisma')], {
  cwd: folder,
  env: environment,
  stdio: 'pipe',
})
