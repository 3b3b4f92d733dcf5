import { parseArgs } from 'node:util'

/** What a run of the benchmark works with. */
export interface BenchSettings {
  /** PostgreSQL database of the benchmark; made where it is not there. */
  readonly databaseUrl: string
  readonly events: number
  readonly seed: number
  /** Seconds that each contender is loaded for, each round. */
  readonly seconds: number
  readonly rounds: number
  readonly connections: readonly number[]
  /** Leaves out measuring how long the embedded server takes to start. */
  readonly skipsStartUp: boolean
  /** Builds the data anew even where they are there. */
  readonly rebuildsData: boolean
}

const defaultUrl = 'postgresql://postgres@127.0.0.1:5432/dateline_bench'

/** How the programs of the benchmark are called. */
export const usage = `Usage: npm run bench -- [options]

  --events N        size of the data set (300000)
  --seed N          seed of the data set (1)
  --connections N   HTTP connections; may be given more than once (16)
  --seconds N       seconds for each contender and round (5)
  --rounds N        rounds (5)
  --quick           3 rounds of 3 seconds
  --rebuild         builds the data set anew
  --skip-start-up   does not measure how long the embedded server takes to start
  --help            shows this

BENCH_DATABASE_URL names the database, which is made, and replaced where its data are others:
  ${defaultUrl}`

/** Reads flags and environment; null where help is asked for. Throws a sentence for what cannot be meant. */
export function readSettings(parameters: readonly string[], environment: NodeJS.ProcessEnv): BenchSettings | null {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      events: { type: 'string', default: '300000' },
      seed: { type: 'string', default: '1' },
      connections: { type: 'string', multiple: true, default: ['16'] },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rebuild: { type: 'boolean', default: false },
      'skip-start-up': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  return {
    databaseUrl: environment.BENCH_DATABASE_URL || defaultUrl,
    events: wholeNumber('events', values.events, 100),
    seed: wholeNumber('seed', values.seed, 0),
    connections: values.connections.map((text) => wholeNumber('connections', text, 1)),
    seconds: wholeNumber('seconds', values.seconds ?? (values.quick ? '3' : '5'), 1),
    rounds: wholeNumber('rounds', values.rounds ?? (values.quick ? '3' : '5'), 1),
    skipsStartUp: values['skip-start-up'],
    rebuildsData: values.rebuild,
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new RangeError(`--${name}: ${text} is not a whole number from ${least} on.`)
}
