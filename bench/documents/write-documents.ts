import { Random } from '../data/random.js'
import { type Character, drawBody, drawCharacters, drawStranger } from './characters.js'
import { backgrounds, recollections, type StoryKind, storyKinds, topics } from './story-sentences.js'

/** A document as a plain text file holds it. */
export interface TextDocument {
  readonly name: string
  readonly text: string
}

/** What happened, told by one article or several. */
interface Story {
  readonly kind: StoryKind
  readonly characters: readonly Character[]
  /** Days since the first day of the set. */
  readonly day: number
  readonly topic: string
}

const firstDay = Date.UTC(2015, 0, 5)
const lengthInDays = 3640
const dayMs = 86_400_000
const fewestWords = 270

/**
 * Writes so many documents of about 300 words each, as a news desk would collect them in ten years: one to four
 * articles of the same story within days of each other, most stories about people that many others are about too. One
 * document in memory at a time; the same seed gives the same documents.
 */
export function* writeDocuments(count: number, seed: number): Generator<TextDocument> {
  let written = 0
  const stories = Math.ceil(count / 2)
  for (let number = 0; written < count; number++) {
    const story = storyOf(number, stories, seed)
    const random = new Random(seed, number * 2 + 1)
    const articles = 1 + random.weighted([40, 30, 20, 10])
    for (let telling = 0; telling < articles && written < count; telling++) {
      const day = story.day + random.below(3)
      written += 1
      yield { name: `${String(written).padStart(6, '0')}.txt`, text: write(story, day, seed, number, stories, random) }
    }
  }
}

function storyOf(number: number, stories: number, seed: number): Story {
  const random = new Random(seed, number * 2)
  const day = Math.floor((number / stories) * lengthInDays)
  const kind = storyKinds[random.weighted(storyKinds.map(({ share }) => share))] ?? random.pick(storyKinds)
  return { kind, day, characters: drawCharacters(random, yearOf(day), 3), topic: random.pick(topics) }
}

function write(story: Story, day: number, seed: number, number: number, stories: number, random: Random): string {
  const { kind } = story
  const fill = filler(story, day, random)
  const headline = `${fill(random.pick(kind.headlines))}, ${drawBody(random)} Says`
  const paragraphs = [fill(random.pick(kind.openings)), shuffled(kind.details, random).slice(0, 3).map(fill).join(' ')]
  if (number > 10) {
    const earlier = storyOf(number - 1 - random.below(10), stories, seed)
    paragraphs.push(filler(earlier, day, random)(random.pick(recollections)))
  }
  for (const background of shuffled(backgrounds, random)) {
    if (wordsIn(paragraphs) >= fewestWords) break
    paragraphs.push(fill(background))
  }
  const date = new Date(firstDay + day * dayMs).toISOString().slice(0, 10)
  return ` date ${date} ${headline}\n\n${paragraphs.join('\n\n')}\n\n(with information from AP and EFE)\n`
}

function wordsIn(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0)
}

/** Puts the names of a story into a sentence, as told on a day: the weekday is that of the story. */
function filler(story: Story, day: number, random: Random): (sentence: string) => string {
  const [one, other, third] = story.characters
  if (one === undefined || other === undefined) throw new RangeError('a story has three characters')
  const month = new Date(firstDay + (day + 30 + random.below(90)) * dayMs)
  const words: Readonly<Record<string, () => string>> = {
    ...{ A: () => `${one.title} ${one.name}`, B: () => `${other.title} ${other.name}` },
    ...{ a: () => one.surname, b: () => other.surname },
    ...{ cA: () => one.country.name, cB: () => other.country.name },
    ...{ dA: () => one.country.demonym, dB: () => other.country.demonym },
    ...{ cityA: () => one.country.capital, cityB: () => other.country.capital },
    third: () => third?.country.name ?? other.country.name,
    ...{ topic: () => story.topic, body: () => drawBody(random), stranger: () => drawStranger(random) },
    number: () => String(2 + random.below(19)),
    day: () => new Date(firstDay + story.day * dayMs).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
    month: () => month.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }),
  }
  return (sentence) => sentence.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => words[slot]?.() ?? slot)
}

function yearOf(day: number): number {
  return new Date(firstDay + day * dayMs).getUTCFullYear()
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
