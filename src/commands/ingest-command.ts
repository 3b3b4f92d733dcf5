import { type Command, Option } from 'commander'
import { type ConfigFlags, readConfig } from '../config.js'
import { DatelineError } from '../domain/errors.js'
import { readDuration } from './duration.js'
import type { ProgressStream } from './progress.js'

/** The options of `dateline ingest`. */
interface IngestOptions extends ConfigFlags {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly extractor: 'rules' | 'model' | 'both'
  readonly every?: string
  readonly watch?: readonly string[]
}

/** What ingesting needs from the process around it. */
export interface IngestTerminal {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  readonly progress: ProgressStream
  /** Resolves when the process is asked to end. */
  readonly interrupted: Promise<unknown>
}

/** `dateline ingest`: adds it to the commands; `onEnd` hears whether all was taken in. */
export function addIngestCommand(
  command: (name: string, description: string) => Command,
  terminal: IngestTerminal,
  onEnd: (isWhole: boolean) => void,
): void {
  command('ingest', 'Reads documents and records what they tell; the same document twice changes nothing.')
    .argument('[source...]', 'files, folders, - for standard input, and addresses of feeds and pages')
    .option('--every <duration>', 'visit the addresses again and again, such as every 10m; until it is stopped')
    .option('--watch <folder...>', 'read what is in these folders, and what comes; until it is stopped')
    .option('--allow-private', 'fetch from private and local addresses as well (DATELINE_FETCH_PRIVATE)')
    .option('--dry-run', 'only print what would be recorded')
    .addOption(extractorOption())
    .option('--json', 'report as JSON lines')
    .action(async (sources: string[], flags: IngestOptions) => onEnd(await ingestFrom(sources, flags, terminal)))
}

/** Files once, addresses once or round after round, or folders for as long as it runs; true if nothing was refused. */
async function ingestFrom(
  sources: readonly string[],
  flags: IngestOptions,
  terminal: IngestTerminal,
): Promise<boolean> {
  const config = readConfig(flags)
  const [addresses, paths] = splitSources(sources)
  const reporting = {
    ...{ say: terminal.say, complain: terminal.complain },
    ...{ progress: terminal.progress, signal: signalOf(terminal.interrupted) },
    ...{ asJson: flags.json === true, isDryRun: flags.dryRun === true, extractor: flags.extractor },
  }
  if (flags.watch !== undefined) {
    if (sources.length > 0 || flags.every !== undefined)
      throw misused('--watch stands alone: run one command for it, and one for all else.')
    await (await import('./watch-folders.js')).watchFolders(config, flags.watch, reporting)
    return true
  }
  if (sources.length === 0) throw misused('Name files, folders, addresses, or - for standard input.')
  if (flags.every !== undefined && paths.length > 0)
    throw misused(
      `--every is for addresses that begin with http:// or https://, and not for ${paths[0]}. Use --watch for folders.`,
    )
  const everyMs = flags.every === undefined ? null : readDuration(flags.every, '--every')
  if (addresses.length === 0) return (await import('./run-commands.js')).ingestDocuments(config, paths, reporting)
  const { ingestWeb } = await import('./ingest-web.js')
  return ingestWeb(config, { addresses, paths }, { ...reporting, everyMs })
}

function splitSources(sources: readonly string[]): readonly [addresses: readonly string[], paths: readonly string[]] {
  const isAddress = (source: string) => /^https?:\/\//iu.test(source)
  return [sources.filter(isAddress), sources.filter((source) => !isAddress(source))]
}

function misused(message: string): DatelineError {
  return new DatelineError('INVALID_SETTINGS', message)
}

function signalOf(interrupted: Promise<unknown>): AbortSignal {
  const controller = new AbortController()
  void interrupted.then(() => controller.abort())
  return controller.signal
}

function extractorOption(): Option {
  return new Option('--extractor <name>', 'who reads: the rules, a language model (DATELINE_MODEL…), or both in turn')
    .choices(['rules', 'model', 'both'])
    .default('rules')
}
