import { code3Of, fipsOf } from '../../src/exchange/gdelt-codes.js'
import { gdeltColumns } from '../../src/exchange/gdelt-columns.js'
import { readLexicon } from '../../src/extract/lexicon/data-file.js'
import { Random } from './random.js'
import { buildWorld, type World } from './world.js'

/** Rows of one article, on average as in a day's files: the machine finds several acts in a text. */
const rowsPerArticle = 3
const bodies = ['UNITED NATIONS', 'EUROPEAN UNION', 'AFRICAN UNION', 'INTERPOL', 'WORLD BANK', 'RED CROSS']
const crowds = ['POLICE', 'PRESIDENT', 'GOVERNMENT', 'MILITIA', 'COMPANY']
const headlineWords =
  'talks ministers border summit trade grain security council visit deal sanctions army aid election protest energy court report'.split(
    ' ',
  )

/** Lines of a GDELT 2.0 event export file, each with its line end; equal parameters give equal lines. */
export function* gdeltLines(count: number, seed: number): Generator<string> {
  const world = buildWorld(seed)
  const codes = readLexicon<{ codes: readonly string[]; source: string }>('cameo-roots').map((root) => root.codes)
  const random = new Random(seed, 2 ** 41)
  for (let number = 0; number < count; number++) {
    const article = Math.floor(number / rowsPerArticle)
    yield lineOf(number, article, { world, random, code: random.pick(codes[random.rank(codes.length)] ?? ['010']) })
  }
}

interface Draw {
  readonly world: World
  readonly random: Random
  readonly code: string
}

function lineOf(number: number, article: number, { world, random, code }: Draw): string {
  const day = `2024${twoDigits(1 + random.below(12))}${twoDigits(1 + random.below(28))}`
  const cells: Readonly<Record<string, string>> = {
    GLOBALEVENTID: String(1_200_000_000 + number),
    ...{ SQLDATE: day, MonthYear: day.slice(0, 6), Year: day.slice(0, 4), FractionDate: '2024.5000' },
    ...actorCells('Actor1', world, random),
    ...(random.chance(0.7) ? actorCells('Actor2', world, random) : {}),
    ...{ IsRootEvent: '1', EventCode: code, EventBaseCode: code.slice(0, 3), EventRootCode: code.slice(0, 2) },
    ...{
      QuadClass: '1',
      GoldsteinScale: '1.9',
      NumMentions: '10',
      NumSources: '1',
      NumArticles: '10',
      AvgTone: '-1.5',
    },
    ...placeCells(world, random),
    DATEADDED: '20241231120000',
    SOURCEURL: addressOf(article),
  }
  return `${gdeltColumns.map((name) => cells[name] ?? '').join('\t')}\n`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The words hang on the article alone: its rows name one address. */
function addressOf(article: number): string {
  const words = new Random(article, 2 ** 42)
  const slug = Array.from({ length: 6 }, () => words.pick(headlineWords)).join('-')
  return `https://outlet${words.rank(2000)}.example/2024/${article}/${slug}.html`
}

function actorCells(actor: string, world: World, random: Random): Readonly<Record<string, string>> {
  const kind = random.weighted([8, 1, 1])
  if (kind === 1)
    return { [`${actor}Code`]: 'IGO', [`${actor}Name`]: random.pick(bodies), [`${actor}KnownGroupCode`]: 'IGO' }
  if (kind === 2)
    return { [`${actor}Code`]: 'GOV', [`${actor}Name`]: random.pick(crowds), [`${actor}Type1Code`]: 'GOV' }
  const { code, name } = countryOf(world, random).facts
  const code3 = code3Of(code)
  return { [`${actor}Code`]: code3, [`${actor}Name`]: name.toUpperCase(), [`${actor}CountryCode`]: code3 }
}

function countryOf(world: World, random: Random) {
  return world.countries[random.rank(world.countries.length)] ?? random.pick(world.countries)
}

function placeCells(world: World, random: Random): Readonly<Record<string, string>> {
  const { facts, places } = countryOf(world, random)
  const country = fipsOf(facts.code)
  const place = places[random.rank(Math.max(places.length, 1))]
  if (place === undefined || random.chance(0.3))
    return { ActionGeo_Type: '1', ActionGeo_FullName: facts.name, ActionGeo_CountryCode: country }
  return {
    ...{ ActionGeo_Type: '4', ActionGeo_FullName: `${place.name}, ${facts.name}`, ActionGeo_CountryCode: country },
    ...{ ActionGeo_Lat: '39.0194', ActionGeo_Long: '125.755' },
  }
}
