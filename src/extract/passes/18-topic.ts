import type { NameSpan, Sentence, Token } from '../analysis.js'
import { splitPhrase } from '../lexicon/names.js'
import { type Topic, type TopicWord, topics, topicWords } from '../lexicon/topic-words.js'
import type { Officials } from './18-offices.js'
import { findStories } from './18-stories.js'

/** What the judgement rests on: the words, the names, and where sentences and lines end. */
export interface TopicInput {
  readonly headline: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  readonly officials: Officials
}

/** What a story is about. */
export interface Judgement {
  /** Number of the story within its text. */
  readonly story: number
  readonly topic: Topic
  /** The topic leads politics by little: an official's visit to a storm, a quarrel of states about chips. */
  readonly isMixed: boolean
}

/** A word counts more in the headline and in the first line, which say what a text is about. */
const headlineFactor = 2
const leadFactor = 1.5
/** A word told again counts half, up to this many times its weight: one word alone must not decide. */
const mostRepeats = 2.5
/** What each person in a political office counts for politics. */
const officeWeight = 5
/** A topic needs this much of its own, and so many times what politics has: to lead, and to lead clearly. */
const leastScore = 8
const margin = 1.1
const clearMargin = 2

/**
 * Political news has at least 16 of politics in a hundred words, other news at most 12, by the texts of
 * seeds/evaluation/development and tests/extract: a story with less than this is other news, whatever its subject. Very
 * short ones tell too little; in long ones words repeat, so that only this many are asked for.
 */
const leastPolitics = 10
const fewestWords = 40
const mostWords = 300

/** The vocabulary of one story. */
interface Story {
  readonly counts: Map<TopicWord, { times: number; factor: number }>
  /** People in political offices. */
  readonly officials: Set<string>
  words: number
  /** Number of its first line. */
  readonly lead: number
}

function countWords({ counts }: Story, words: readonly string[], factor: number): void {
  const table = topicWords()
  for (let index = 0; index < words.length; index++) {
    const found = table.match(words, index)
    if (!found) continue
    const known = counts.get(found.row)
    if (known) {
      known.times++
      known.factor = Math.max(known.factor, factor)
    } else counts.set(found.row, { times: 1, factor })
    index += found.length - 1
  }
}

/** Decides by the sums of the topics; where none leads, a story counts as political. */
function judge({ counts, officials, words }: Story): Omit<Judgement, 'story'> {
  const sums = new Map<Topic, number>()
  for (const [{ topic, weight }, { times, factor }] of counts) {
    const score = weight * factor * Math.min(1 + 0.5 * (times - 1), mostRepeats)
    sums.set(topic, (sums.get(topic) ?? 0) + score)
  }
  const politics = (sums.get('POLITICS') ?? 0) + officeWeight * officials.size
  const isBarelyPolitical = words >= fewestWords && politics < (leastPolitics / 100) * Math.min(words, mostWords)
  let best: Topic = isBarelyPolitical ? 'LIFE' : 'POLITICS'
  let most = isBarelyPolitical ? 0 : Math.max(margin * politics, leastScore)
  for (const topic of topics) {
    const sum = sums.get(topic) ?? 0
    if (topic === 'POLITICS' || sum <= most) continue
    best = topic
    most = sum
  }
  return { topic: best, isMixed: !isBarelyPolitical && most <= clearMargin * politics }
}

/** The judgement on each sentence: that on its story. */
export function findTopics(input: TopicInput): readonly Judgement[] {
  const storyOf = findStories(input.headline, input.sentences, input.tokens)
  const stories = new Map<number, Story>()
  for (const [index, sentence] of input.sentences.entries()) {
    const number = storyOf[index] ?? 0
    const story = stories.get(number) ?? { counts: new Map(), officials: new Set(), words: 0, lead: sentence.paragraph }
    stories.set(number, story)
    const words: string[] = []
    for (let at = sentence.from; at < sentence.to; at++) {
      const span = input.spanAt[at]
      // Names of people are no vocabulary: somebody may be called King or Ward.
      const isPerson = span?.kind === 'PERSON'
      if (isPerson && input.officials.get(span.key) === true) story.officials.add(span.key)
      words.push(isPerson ? '' : (input.tokens[at]?.lower ?? ''))
    }
    story.words += words.length
    countWords(story, words, sentence.paragraph === story.lead ? leadFactor : 1)
  }
  const [only, second] = [...stories.values()]
  if (only && !second) countWords(only, splitPhrase(input.headline.toLowerCase()), headlineFactor)
  const judgements = new Map([...stories].map(([number, story]) => [number, judge(story)]))
  return storyOf.map((story) => ({ story, ...(judgements.get(story) ?? { topic: 'POLITICS', isMixed: false }) }))
}
