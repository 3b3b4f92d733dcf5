import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Numbers by which PostgreSQL's catalog names types (pg_type.dat). */
const oid = { char: 18, charArray: 1002, text: 25, textArray: 1009 }

/** What the engine leaves to the one who runs it. */
export interface MigrationHooks {
  /** Hears of each statement that fails, in the database's own words, of which the engine keeps only the gist. */
  readonly onFailure?: (error: unknown, script: string) => void
  /** Opens an empty database in which migrations are tried out; not needed to apply them. */
  readonly openShadow?: () => Promise<{ readonly pool: pg.Pool; close(): Promise<void> }>
}

/**
 * Prisma's driver made fit for migrations. As it comes it cuts scripts at every semicolon, which breaks the bodies of
 * functions, and does not know the type "char", in which the catalog answers; and the database that it would try
 * migrations out in is, for a URL, the one in use.
 */
export function migrationAdapterFactory(pool: pg.Pool, hooks: MigrationHooks): SqlMigrationAwareDriverAdapterFactory {
  const { onFailure, openShadow } = hooks
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectForMigrations(pool, onFailure),
    connectToShadowDb: async () => {
      if (openShadow === undefined) throw new Error('Applying migrations needs no shadow database')
      const shadow = await openShadow()
      const adapter = await connectForMigrations(shadow.pool, onFailure)
      return Object.assign(adapter, { dispose: () => shadow.close() })
    },
  }
}

async function connectForMigrations(
  pool: pg.Pool,
  onFailure: MigrationHooks['onFailure'] = () => {},
): Promise<SqlDriverAdapter> {
  const characterColumns = new Map<string, readonly number[]>()
  const adapter = await new PrismaPg(withReadableCharacters(pool, characterColumns, onFailure)).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(query)
      for (const column of characterColumns.get(query.sql) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    },
    // A script without parameters goes whole: the database itself knows where its statements end.
    executeScript: async (script: string) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
  })
}

/** The pool, with columns of type "char" told as text; where they stood is kept by the text of the statement. */
function withReadableCharacters(
  pool: pg.Pool,
  characterColumns: Map<string, readonly number[]>,
  onFailure: NonNullable<MigrationHooks['onFailure']>,
): pg.Pool {
  const query = async (config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> => {
    const result = await pool.query({ ...config, types: withCharacterArrays(config.types) }).catch((error: unknown) => {
      onFailure(error, config.text)
      throw error
    })
    const fields = result.fields ?? []
    characterColumns.set(
      config.text,
      fields.flatMap((field, index) => (field.dataTypeID === oid.char ? [index] : [])),
    )
    for (const field of fields) {
      if (field.dataTypeID === oid.char) field.dataTypeID = oid.text
      if (field.dataTypeID === oid.charArray) field.dataTypeID = oid.textArray
    }
    return result
  }
  return new Proxy(pool, {
    get: (target, property) => (property === 'query' ? query : Reflect.get(target, property, target)),
  })
}

function withCharacterArrays(types: pg.CustomTypesConfig | undefined): pg.CustomTypesConfig {
  const known = types ?? pg.types
  return {
    getTypeParser: (id, format) => known.getTypeParser(Number(id) === oid.charArray ? oid.textArray : id, format),
  }
}
