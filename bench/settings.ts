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
  /** Seconds of load before the first round of a workload. */
  readonly warmUp: number
  /** Letters of the workloads to measure; (j) is the ingestion. */
  readonly workloads: string
  /** Documents of the ingestion. */
  readonly documents: number
  /** Measures the product and the limit alone. */
  readonly hasPeers: boolean
  /** Measures how long the embedded server takes to start, and what subscribers cost. */
  readonly measuresStart: boolean
  /** Builds the data anew even where they are there. */
  readonly rebuildsData: boolean
}

/** Letters of all workloads. */
const everything = 'abcdefghijklm'

const defaultUrl = 'postgresql://postgres@127.0.0.1:5432/dateline_bench'

/** How the programs of the benchmark are called. */
export const usage = `Usage: npm run bench -- [options]

  --events N        size of the data set (300000)
  --seed N          seed of the data set (1)
  --only LETTERS    workloads, as abk (all)
  --seconds N       seconds for each contender and round (5)
  --rounds N        rounds (5)
  --documents N     documents that are ingested (1000)
  --quick           3 rounds of 1 second, 300 documents, no measure of starting and of subscribers: about 3 minutes
  --without-peers   the limit and the product alone; nothing is installed
  --rebuild         builds the data set anew
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
      only: { type: 'string', default: everything },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rebuild: { type: 'boolean', default: false },
      documents: { type: 'string' },
      'without-peers': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  return {
    databaseUrl: environment.BENCH_DATABASE_URL || defaultUrl,
    events: wholeNumber('events', values.events, 100),
    seed: wholeNumber('seed', values.seed, 0),
    seconds: wholeNumber('seconds', values.seconds ?? (values.quick ? '1' : '5'), 1),
    rounds: wholeNumber('rounds', values.rounds ?? (values.quick ? '3' : '5'), 1),
    warmUp: values.quick ? 1 : 4,
    workloads: letters(values.only),
    documents: wholeNumber('documents', values.documents ?? (values.quick ? '300' : '1000'), 100),
    hasPeers: !values['without-peers'],
    measuresStart: !values.quick && values.only === everything,
    rebuildsData: values.rebuild,
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new RangeError(`--${name}: ${text} is not a whole number from ${least} on.`)
}

function letters(text: string): string {
  for (const letter of text) {
    if (!everything.includes(letter)) throw new RangeError(`--only: ${letter} is none of ${everything}.`)
  }
  return text
}
