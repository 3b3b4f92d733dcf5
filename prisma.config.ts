import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` only want a schema engine to be there and never start it: any program will do,
// so that its download is not needed. Never for `migrate`: a dummy engine would exit 0 having done nothing.
const engineOnlyHasToExist = ['generate', 'validate', 'format'].some((command) => process.argv.includes(command))
if (engineOnlyHasToExist) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/dateline' },
})
