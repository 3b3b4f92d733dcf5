import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ErrorRegistry, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { DatelineError } from '../../domain/errors.js'
import type { MigrationFolder } from './migration-folder.js'

const engineModule = '@prisma/schema-engine-wasm/schema_engine_bg'

/** Where the engine's WebAssembly says why it stopped; it looks for this global. */
interface PanicRegistry {
  message: string
  set_message(message: string): void
}

/** The part of the platform's WebAssembly that is used here; the compiler's library for Node has no types of it. */
declare const WebAssembly: {
  instantiate(
    program: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>
}

type EngineRuntime = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

// The engine's glue code keeps its one WebAssembly instance in its module: a second one would break the first one's
// objects, so it is made once a process.
let loading: Promise<EngineRuntime> | undefined

async function loadRuntime(): Promise<EngineRuntime> {
  const registry: PanicRegistry = {
    message: '',
    set_message(message) {
      this.message = message
    },
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
  const runtime = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(createRequire(import.meta.url).resolve(engineModule))
  const program = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': withIdleTimers({ ...runtime }) }
  const { instance } = await WebAssembly.instantiate(program, imports)
  runtime.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function') throw new DatelineError('PACKAGE_BROKEN', 'The schema engine cannot be started')
  start()
  return runtime
}

/** The engine never clears the timer of its wait for the lock, which would keep the process alive for ten seconds. */
function withIdleTimers(functions: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const startTimer = (callback: () => void, delayMs: number): unknown => setTimeout(callback, delayMs).unref()
  return Object.fromEntries(
    Object.entries(functions).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout') ? startTimer : value]),
  )
}

/**
 * Lends Prisma's schema engine, which compares schemas and applies migrations, over a driver. It is the engine of the
 * Prisma command line, as WebAssembly: nothing has to be downloaded. Failures come out as the database's own errors.
 */
export async function withSchemaEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: { readonly path: string; readonly content: string } | null,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadRuntime()
  const runtime = await loading
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const datamodels: [string, string][] | undefined = schema === null ? undefined : [[schema.path, schema.content]]
  try {
    const engine = await runtime.SchemaEngine.new({ datamodels }, () => {}, bound)
    try {
      return await use(engine)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw originalError(error, bound.errorRegistry)
  }
}

/** The driver's own error where the engine only names it by its number in the registry. */
function originalError(error: unknown, registry: ErrorRegistry): unknown {
  const number = /External error id#(\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return (number === undefined ? undefined : registry.consumeError(Number(number))?.error) ?? error
}

/** Tables and enums that migrations leave alone: none. */
export const noFilters = { externalTables: [], externalEnums: [] }

/** A folder of migrations in the form that the engine takes. */
export function migrationList(folder: MigrationFolder): MigrationList {
  return {
    baseDir: folder.path,
    lockfile: { path: 'migration_lock.toml', content: folder.lock },
    shadowDbInitScript: '',
    migrationDirectories: folder.migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
