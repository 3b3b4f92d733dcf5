import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countries } from '../../src/extract/lexicon/countries.js'
import { personName } from '../data/person-names.js'
import type { Random } from '../data/random.js'

/** Somebody who acts in the stories: an officeholder of the lexicon. */
export interface Character {
  readonly name: string
  readonly surname: string
  /** As it stands before the name: `Norwegian Prime Minister`. */
  readonly title: string
  readonly country: Homeland
}

/** A country as the stories name it. */
export interface Homeland {
  readonly name: string
  readonly demonym: string
  readonly capital: string
}

const titles: Readonly<Record<string, string>> = {
  HEAD_OF_STATE: 'President',
  HEAD_OF_GOVERNMENT: 'Prime Minister',
  FOREIGN_MINISTER: 'Foreign Minister',
  DEFENSE_MINISTER: 'Defense Minister',
}

interface LexiconRow {
  readonly name: string
  readonly country: string | null
  readonly office: string
  readonly from: string
  readonly to: string | null
}

const lexicon = join(import.meta.dirname, '../../seeds/lexicon')

function rowsOf<Row>(file: string): readonly Row[] {
  return JSON.parse(readFileSync(join(lexicon, file), 'utf8')) as readonly Row[]
}

const homelands: ReadonlyMap<string, Homeland> = new Map(
  countries.flatMap(({ code, name, demonyms: [demonym], capital }) =>
    demonym === undefined || capital === null ? [] : [[code, { name, demonym, capital }] as const],
  ),
)

const terms = rowsOf<LexiconRow>('officeholders.json')
const bodies = rowsOf<{ readonly name: string; readonly kind: string }>('organizations.json')
  .filter(({ kind }) => kind === 'INTERGOVERNMENTAL')
  .map(({ name }) => name)

const byYear = new Map<number, readonly Character[]>()

/** Who holds an office in a year, in the order of the lexicon. */
function holdersIn(year: number): readonly Character[] {
  const known = byYear.get(year)
  if (known !== undefined) return known
  const holders = terms
    .filter(({ from, to }) => Number(from) <= year && (to === null || Number(to) >= year))
    .flatMap(({ name, country, office }): readonly Character[] => {
      const [homeland, title] = [homelands.get(country ?? ''), titles[office]]
      if (homeland === undefined || title === undefined) return []
      return [
        { name, surname: name.split(' ').at(-1) ?? name, title: `${homeland.demonym} ${title}`, country: homeland },
      ]
    })
  byYear.set(year, holders)
  return holders
}

/** A number of officeholders of a year, each of another country; those whom the lexicon names first come most often. */
export function drawCharacters(random: Random, year: number, count: number): readonly Character[] {
  const holders = holdersIn(year)
  const drawn: Character[] = []
  while (drawn.length < count) {
    const one = holders[random.rank(holders.length)]
    if (one !== undefined && drawn.every(({ country }) => country !== one.country)) drawn.push(one)
  }
  return drawn
}

/** An international body. */
export function drawBody(random: Random): string {
  return random.pick(bodies)
}

/** Somebody whom no lexicon knows, such as a reporter's source: mostly met once. */
export function drawStranger(random: Random): string {
  return personName(random.below(200_000)).name
}
