import cluster from 'node:cluster'
import { Command, CommanderError } from 'commander'
import type { ExportFlags } from './commands/export-flags.js'
import { addIngestCommand } from './commands/ingest-command.js'
import type { ProgressStream } from './commands/progress.js'
import { type ConfigFlags, readConfig, readVersion } from './config.js'
import { DatelineError } from './domain/errors.js'
import { createLog } from './log.js'

/** Exit codes of every command; `dateline help` tells them. */
const exitCodes = { done: 0, partly: 1, misused: 2, failed: 3 } as const

const exitCodeHelp = `
Exit codes: 0 done; 1 done, but some documents were refused, or it was stopped; 2 the command or a setting cannot be meant; 3 it failed.`

/** The code of each command is loaded when it is called: a start should not wait for what others need. */
const load = {
  serve: () => import('./commands/serve.js'),
  workers: () => import('./commands/serve-workers.js'),
  run: () => import('./commands/run-commands.js'),
  evaluate: () => import('./commands/eval.js'),
  explain: () => import('./commands/explain.js'),
  keys: () => import('./commands/keys.js'),
  review: () => import('./commands/review.js'),
  export: () => import('./commands/export.js'),
  alerts: () => import('./commands/alerts.js'),
  backup: () => import('./commands/backup.js'),
  doctor: () => import('./commands/doctor.js'),
}

/** Codes of errors that the caller can mend by calling otherwise. */
const misuse: ReadonlySet<string> = new Set([
  'INVALID_SETTINGS',
  'PORT_IN_USE',
  'ADDRESS_REFUSED',
  'DATA_DIRECTORY_IN_USE',
  'BAD_GOLD',
  'INVALID_KEY_NAME',
  'KEY_EXISTS',
  'KEY_NOT_FOUND',
  'INVALID_ALERT',
  'ALERT_EXISTS',
  'ALERT_NOT_FOUND',
  'BACKUP_BROKEN',
  'BACKUP_OTHER_VERSION',
  'DATABASE_NOT_EMPTY',
])

/** What the command line needs from the process around it. */
export interface Terminal {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** Where it is told how far a long command is. */
  readonly progress: ProgressStream
  /** Resolves when the process is asked to end. */
  readonly interrupted: Promise<unknown>
}

/** Runs the command line and gives the exit code; never throws for what a user can do wrong. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done
  const program = new Command('dateline')
    .description('News documents in, a graph of who met whom out, each fact with the words that say it.')
    .version(readVersion(), '-v, --version', 'prints the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    })
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('(dateline help COMMAND tells more)')
  const command = (name: string, description: string) =>
    withDatabaseOptions(program.command(name).description(description))

  command('serve', 'Serves the GraphQL API and the playground.')
    .option('--port <number>', 'port to listen on (PORT; 4000)')
    .option('--seed', 'first record the documents that the project brings along')
    .option('--workers <number>', 'processes that serve, on a PostgreSQL server', '1')
    .action(async (flags: ConfigFlags & { seed?: boolean; workers: string }) => serveUntilStopped(flags, terminal))
  command('migrate', 'Brings the database to the current schema.').action(async (flags: ConfigFlags) => {
    const { migrateDatabase } = await load.run()
    await migrateDatabase(readConfig(flags), terminal.say)
  })
  command('seed', 'Records all countries and the documents that the project brings along; twice changes nothing.')
    .option('--json', 'report as JSON lines')
    .action(async (flags: ConfigFlags & { json?: boolean }) => {
      const { seedDatabase } = await load.run()
      const isWhole = await seedDatabase(readConfig(flags), terminal.say, flags.json === true)
      exitCode = isWhole ? exitCodes.done : exitCodes.partly
    })
  addIngestCommand(command, terminal, (isWhole) => {
    exitCode = isWhole ? exitCodes.done : exitCodes.partly
  })
  addExportCommand(command, terminal.complain)
  addBackupCommands(command, terminal.complain)
  command(
    'doctor',
    'Examines the database: quotes, events, counts, indexes, the change feed; exits with 1 if one is broken.',
  )
    .option('--fix', 'mend what can be derived anew')
    .option('--json', 'findings as JSON lines')
    .action(async (flags: ConfigFlags & { fix?: boolean; json?: boolean }) => {
      const { examineDatabase } = await load.doctor()
      const asked = { say: terminal.say, fixes: flags.fix === true, asJson: flags.json === true }
      exitCode = (await examineDatabase(readConfig(flags), asked)) ? exitCodes.done : exitCodes.partly
    })
  addReviewCommand(program, terminal.say)
  addKeyCommands(program, terminal.say)
  addAlertCommands(program, terminal.say)
  addReadingCommands(program, terminal.say)

  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, terminal.complain)
  }
}

async function serveUntilStopped(
  flags: ConfigFlags & { readonly seed?: boolean; readonly workers: string },
  terminal: Terminal,
): Promise<void> {
  const config = readConfig(flags)
  const workers = Number(flags.workers)
  if (!Number.isInteger(workers) || workers < 1 || workers > 256)
    throw new DatelineError('INVALID_SETTINGS', '--workers takes a whole number from 1 to 256.')
  const { isWorker } = cluster
  const say = isWorker ? () => undefined : terminal.say
  const options = { seeds: flags.seed === true, log: createLog(config.logLevel), say, isWorker }
  const server =
    workers === 1 || isWorker
      ? await (await load.serve()).serve(config, options)
      : await (await load.workers()).serveWithWorkers(config, workers, options)
  await terminal.interrupted
  say('Stopping.')
  await server.close()
  // the channel to whoever leads it would keep a worker alive
  if (isWorker) process.disconnect()
}

/** Where the database is, for commands that work on one. */
function withDatabaseOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the embedded database (DATELINE_DATA; .dateline in the project folder)')
    .option('--database-url <url>', 'a PostgreSQL server instead (DATABASE_URL)')
    .addHelpText('after', exitCodeHelp)
}

function addExportCommand(command: (name: string, description: string) => Command, tell: Terminal['complain']): void {
  command('export', 'Writes all events, or some of them, in a form that other programs read.')
    .option(
      '--format <name>',
      'jsonl (which ingest reads again), csv, gdelt, graphml (who met whom) or jsonld',
      'jsonl',
    )
    .option('--out <file>', 'a file; else standard output')
    .option('--type <type>', 'only events of this type, such as MEETING')
    .option('--country <code>', 'only events there: ISO 3166, two letters')
    .option('--from <day>', 'only events that may fall on this day or later: YYYY-MM-DD')
    .option('--to <day>', 'only events that may fall on this day or earlier')
    .action(async (flags: ExportFlags) => {
      const { exportTo } = await load.export()
      await exportTo(readConfig(flags), flags, tell)
    })
}

/** Everything out to one file, and back into an empty database of either kind. */
function addBackupCommands(command: (name: string, description: string) => Command, tell: Terminal['complain']): void {
  command('backup', 'Writes everything that the database holds to one file; also while a server runs.')
    .option('--out <file>', 'a file, packed with gzip; else standard output')
    .action(async (flags: ConfigFlags & { out?: string }) => {
      await (await load.backup()).backUp(readConfig(flags), flags.out ?? null, tell)
    })
  command('restore', 'Reads a backup into an empty database of either kind: all of it or nothing.')
    .argument('<file>', 'what dateline backup wrote')
    .action(async (file: string, flags: ConfigFlags) => {
      await (await load.backup()).restore(readConfig(flags), file, tell)
    })
}

/** What waits for an editor. */
function addReviewCommand(program: Command, say: Terminal['say']): void {
  const review = program
    .command('review')
    .description('Lists pairs that may be the same, and counts unreviewed claims.')
  withDatabaseOptions(review)
    .option('--most <number>', 'pairs to list', '50')
    .option('--json', 'as JSON')
    .action(async (flags: ConfigFlags & { most: string; json?: boolean }) => {
      const most = Number(flags.most)
      if (!Number.isInteger(most) || most < 0)
        throw new DatelineError('INVALID_SETTINGS', '--most takes a whole number.')
      await (await load.review()).printWaiting(readConfig(flags), { say, asJson: flags.json === true, most })
    })
}

/** The keys of those who may edit. */
function addKeyCommands(program: Command, say: Terminal['say']): void {
  const keys = program.command('keys').description('Makes, lists and revokes the keys of those who may edit.')
  withDatabaseOptions(keys.command('create').description('Makes a key and prints it, this once.'))
    .argument('<name>', 'whose key it is; stands in the change feed')
    .action(async (name: string, flags: ConfigFlags) => {
      await (await load.keys()).createKeyNamed(readConfig(flags), name, say)
    })
  withDatabaseOptions(keys.command('list').description('Lists all keys, without their words.')).action(
    async (flags: ConfigFlags) => (await load.keys()).listKeyNames(readConfig(flags), say),
  )
  withDatabaseOptions(keys.command('revoke').description('Ends a key: it opens nothing from now on.'))
    .argument('<name>', 'whose key it is')
    .action(async (name: string, flags: ConfigFlags) => {
      await (await load.keys()).revokeKeyNamed(readConfig(flags), name, say)
    })
}

/** Saved filters of events. */
function addAlertCommands(program: Command, say: Terminal['say']): void {
  const alerts = program
    .command('alerts')
    .description('Saves filters of events: each an Atom feed and, with an address, a signed webhook.')
  withDatabaseOptions(alerts.command('add').description('Saves a filter. Posts go out while a server runs.'))
    .argument('<name>', 'what it is called: a-z, 0-9 and -; part of the address of its feed')
    .requiredOption('--where <json>', 'which events: an EventWhere of the API, such as {"types": ["MEETING"]}')
    .option('--url <address>', 'where each change of such an event is posted to')
    .option('--kinds <kinds>', 'only these kinds of changes, such as ADDED; with commas between them', '')
    .option('--from-start', 'also post what is recorded already')
    .action(async (name: string, flags: ConfigFlags & AlertFlags) => {
      const kinds = flags.kinds.split(',').filter((kind) => kind !== '')
      const { where, url = null, fromStart = false } = flags
      await (await load.alerts()).addAlert(readConfig(flags), { name, where, kinds, url, fromStart }, say)
    })
  withDatabaseOptions(alerts.command('list').description('Lists all alerts, without their secrets.'))
    .option('--json', 'as JSON')
    .action(async (flags: ConfigFlags & { json?: boolean }) =>
      (await load.alerts()).printAlerts(readConfig(flags), say, flags.json === true),
    )
  withDatabaseOptions(alerts.command('remove').description('Ends an alert, with what it has not told yet.'))
    .argument('<name>', 'which')
    .action(async (name: string, flags: ConfigFlags) =>
      (await load.alerts()).removeAlertNamed(readConfig(flags), name, say),
    )
  withDatabaseOptions(alerts.command('resume').description('Tells an alert on that has stopped; nothing is left out.'))
    .argument('<name>', 'which')
    .action(async (name: string, flags: ConfigFlags) =>
      (await load.alerts()).resumeAlertNamed(readConfig(flags), name, say),
    )
}

/** The options of `dateline alerts add`. */
interface AlertFlags {
  readonly where: string
  readonly url?: string
  readonly kinds: string
  readonly fromStart?: boolean
}

/** Commands that read documents and touch no database. */
function addReadingCommands(program: Command, say: Terminal['say']): void {
  program
    .command('eval')
    .description('Scores the rules on folders of NAME.txt with NAME.gold.json; of several the last two are compared.')
    .argument('<folder...>', 'folders with texts and gold')
    .option('--json', 'report as JSON')
    .option('--errors', 'also tell each miss and each false one, with its sentence and rule')
    .action(async (folders: string[], flags: { json?: boolean; errors?: boolean }) => {
      const { evaluateRules } = await load.evaluate()
      await evaluateRules(folders, { say, asJson: flags.json === true, withErrors: flags.errors === true })
    })
  program
    .command('explain')
    .description('Prints a document with its names marked and, for each claim, the rule, its slots and its confidence.')
    .argument('<file>', 'a document')
    .action(async (file: string) => {
      const { explainFile } = await load.explain()
      await explainFile(file, say)
    })
}

function explain(error: unknown, complain: (line: string) => void): number {
  // commander has already said what was wrong
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misused
  if (error instanceof DatelineError) {
    complain(error.message)
    return misuse.has(error.code) ? exitCodes.misused : exitCodes.failed
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return exitCodes.failed
}
