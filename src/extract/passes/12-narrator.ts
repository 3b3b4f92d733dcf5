import type { ActorRef } from '../../domain/annotation.js'
import type { IsoDay } from '../../domain/document.js'
import type { NameSpan, PersonFacts, Sentence, Token } from '../analysis.js'
import { findWords } from './01-tokens.js'
import { findAllNames } from './08-all-names.js'

/** Whose "I" a text is told by. */
export interface Narrator {
  readonly person: ActorRef
  /** Whom the text does not name but its headline does: to be told of among its people; null for one whom it names. */
  readonly unnamed: PersonFacts | null
  /** Paragraphs in which somebody asks the narrator, so that "you" is the one and "I" is not. */
  readonly questions: ReadonlySet<number>
}

/** What a narrator is looked for in. */
export interface NarratorInput {
  readonly headline: string
  readonly published: IsoDay | null
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  readonly people: ReadonlyMap<string, PersonFacts>
}

const firstPerson: ReadonlySet<string> = new Set(['i', 'my', 'me', 'we', 'our', 'us'])

/** Words of a text that somebody speaks or writes in his own name, before "by", "of", "from", "with" or "to". */
const utterances =
  /\b(?:statement|remarks|speech|address|message|letter|comments?|testimony|lecture|interview|keynote|diary|blog|column|essay|op-?ed|conversation|questions|q ?& ?a|press (?:conference|statement|point)|briefing|words|intervention|declaration|reply|answers?|memoir|toast|doorstep)\b/iu

/** Sentences that say "I" or "we" outside quotation marks. */
function countFirstPerson(tokens: readonly Token[]): number {
  let isQuoted = false
  let last = -1
  let count = 0
  for (const [index, { text, lower, sentence }] of tokens.entries()) {
    if (text === '“' || text === '„') isQuoted = true
    else if (text === '”') isQuoted = false
    else if (text === '"') isQuoted = !isQuoted
    const isName =
      text === 'US' || text === 'I' ? /^(?:the|a|world|war|charles|king)$/u.test(tokens[index - 1]?.lower ?? '') : false
    if (isQuoted || isName || text === 'US' || sentence === last || !firstPerson.has(lower)) continue
    last = sentence
    count++
  }
  return count
}

/** Paragraphs that ask: "Q: …", or a line of their own that ends with a question mark. */
function findQuestions(tokens: readonly Token[], sentences: readonly Sentence[]): ReadonlySet<number> {
  const questions = new Set<number>()
  for (const [index, { from, to, paragraph }] of sentences.entries()) {
    const isFirst = sentences[index - 1]?.paragraph !== paragraph
    const isLast = sentences[index + 1]?.paragraph !== paragraph
    const isMarked = /^(?:q|question)$/u.test(tokens[from]?.lower ?? '') && /^[:.]$/u.test(tokens[from + 1]?.text ?? '')
    if ((isFirst && isMarked) || (isLast && tokens[to - 1]?.text === '?')) questions.add(paragraph)
  }
  return questions
}

/** The person of the body whom a name of the headline means. */
function inBody(people: NarratorInput['people'], name: string): PersonFacts | undefined {
  const last = name.split(' ').at(-1) ?? ''
  return [...people.values()].find(
    (facts) => facts.name === name || facts.aliases.has(name) || facts.name.split(' ').at(-1) === last,
  )
}

/** The first person whom the headline names after a word of speech, or before a colon; null for none. */
function ofHeadline({ headline, published, people }: NarratorInput): Pick<Narrator, 'person' | 'unnamed'> | null {
  const utterance = utterances.exec(headline)
  const colon = headline.search(/[:|]/u)
  if (!utterance && colon === -1) return null
  const { tokens, sentences } = findWords(headline)
  const textOf = ({ from, to }: { from: number; to: number }): string =>
    headline.slice(tokens[from]?.start ?? 0, tokens[Math.max(from, to - 1)]?.end ?? 0)
  const names = findAllNames(tokens, sentences, textOf, published)
  const spans = names.spans.filter(({ kind }) => kind === 'PERSON')
  const isSpeaker = ({ from }: NameSpan): boolean => {
    const start = tokens[from]?.start ?? 0
    return utterance ? start > utterance.index || start < colon : start < colon
  }
  const span = spans.find(isSpeaker)
  const facts = span ? names.people.get(span.key) : undefined
  if (!facts) return null
  const known = inBody(people, facts.name)
  if (known) return { person: { kind: 'PERSON', name: known.name }, unnamed: null }
  return { person: { kind: 'PERSON', name: facts.name }, unnamed: { ...facts, first: 0, told: null } }
}

/** The one whom an interview's first lines name, or who signs a text at its end. */
function ofBody({ tokens, sentences, spanAt }: NarratorInput, isInterview: boolean): ActorRef | null {
  const personIn = ({ from, to }: Sentence): NameSpan | undefined =>
    spanAt.slice(from, to).find((span) => span?.kind === 'PERSON')
  const first = sentences.filter(({ paragraph }) => paragraph < 3)
  const last = sentences.at(-1)
  const opening = first.find(
    (sentence) =>
      isInterview ||
      tokens
        .slice(sentence.from, sentence.to)
        .some(
          ({ lower }, index, all) => utterances.test(lower) && /^(?:by|of|from)$/u.test(all[index + 1]?.lower ?? ''),
        ),
  )
  const signature = last && last.to - last.from <= 8 ? personIn(last) : undefined
  const named = opening
    ? (personIn(opening) ?? (isInterview ? first.flatMap((each) => personIn(each) ?? [])[0] : undefined))
    : undefined
  const span = named ?? signature
  return span ? { kind: 'PERSON', name: span.key } : null
}

/**
 * Finds whose "I" a text is told by: of a statement, a letter or an interview as headline, first lines or signature name
 * the speaker; null for a report, whose "I" stands in quotes alone.
 *
 * @example findNarrator({ headline: 'Statement by Foreign Minister Ana Lim', … })?.person.name // 'Ana Lim'
 */
export function findNarrator(input: NarratorInput): Narrator | null {
  const count = countFirstPerson(input.tokens)
  if (count === 0) return null
  const questions = findQuestions(input.tokens, input.sentences)
  const isInterview = questions.size >= 2
  const isTold = count >= 2 || utterances.test(input.headline)
  if (!isTold) return null
  const found = ofHeadline(input)
  const person = found?.person ?? ofBody(input, isInterview)
  if (!person) return null
  return { person, unnamed: found?.unnamed ?? null, questions: isInterview ? questions : new Set() }
}
