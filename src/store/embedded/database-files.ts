import { access, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatelineError } from '../../domain/errors.js'

/** Major version of the PostgreSQL in the embedded database; a test holds it to the package's. */
export const embeddedPostgresMajor = '18'

/** The files of an embedded database within its data directory. */
export interface DatabaseFiles {
  readonly path: string
  /** There is no database yet. */
  readonly isNew: boolean
  /** To be called once the database has been opened: what is there now is whole. */
  settle(): Promise<void>
}

/**
 * Finds the place of the files. They lie in a folder that names the major version of PostgreSQL, since one version
 * cannot read the files of another. A first start that was killed half-way leaves a note, and is begun anew.
 *
 * Errors: DATA_DIRECTORY_VERSION.
 */
export async function locateDatabaseFiles(directory: string): Promise<DatabaseFiles> {
  const folder = `postgres-${embeddedPostgresMajor}`
  const path = join(directory, folder)
  const entries = await readdir(directory)
  const other = entries.find((name) => /^postgres-\d+$/.test(name) && name !== folder)
  if (other !== undefined) throw madeByAnother(directory, other)
  const note = join(directory, `${folder}.unfinished`)
  const isUnfinished = entries.includes(`${folder}.unfinished`)
  if (isUnfinished) await rm(path, { recursive: true, force: true })
  const isNew = isUnfinished || !(await exists(join(path, 'PG_VERSION')))
  if (isNew) await writeFile(note, 'The database is being made; if no process is at it, it will be begun anew.\n')
  return { path, isNew, settle: () => rm(note, { force: true }) }
}

function madeByAnother(directory: string, folder: string): DatelineError {
  const found = folder.replace('postgres-', '')
  return new DatelineError(
    'DATA_DIRECTORY_VERSION',
    `The database in ${directory} was made by PostgreSQL ${found}, and this version of Dateline has PostgreSQL ` +
      `${embeddedPostgresMajor}. Use the version that made it, or name another directory with --data.`,
    { fields: { directory, found, needed: embeddedPostgresMajor } },
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
