import type { AnnotatedMention, AnnotatedOrganization, AnnotatedPlace, Annotation } from '../domain/annotation.js'
import { createCodePointIndex } from '../domain/code-points.js'
import type { Document } from '../domain/document.js'
import type { NameSpan, PersonFacts, Sentence, Token, TokenRange } from './analysis.js'
import { findWords } from './passes/01-tokens.js'
import { placeOfDateline } from './passes/02-known-names.js'
import { findAllNames } from './passes/08-all-names.js'
import { findNarrator } from './passes/12-narrator.js'
import { type Reading, readSentences } from './passes/13-events.js'
import type { MergedEvent } from './passes/14-compare.js'
import { mergeMentions } from './passes/14-merge.js'
import type { Layout } from './passes/14-story.js'
import { findSpeech } from './passes/15-speech.js'
import { claimOfEvent, claimOfOffice, claimOfSpeech } from './passes/16-claims.js'
import { findLinks } from './passes/17-links.js'
import { findOfficials, kindsOfOrganizations } from './passes/18-offices.js'
import { keepPublicEvents } from './passes/18-public-events.js'
import { findTopics, type Judgement } from './passes/18-topic.js'

const uniqueBy = <Value>(values: readonly Value[], key: (value: Value) => string): readonly Value[] =>
  [...new Map(values.toReversed().map((value) => [key(value), value])).values()].toReversed()

/** "at the Peace House in Panmunjom", "Vladivostok, in the Far East": the wider place that stands right after one. */
function findWholes(spans: readonly NameSpan[], tokens: readonly Token[]): ReadonlyMap<string, string> {
  const wider = { SITE: 0, CITY: 1, REGION: 2 }
  const wholes = new Map<string, string>()
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]
    if (span.kind !== 'PLACE' || next?.kind !== 'PLACE' || span.key === next.key || wholes.has(span.key)) continue
    const between = tokens.slice(span.to, next.from).map(({ lower }) => lower)
    const isWithin = /^(?:, )?(?:in|at|outside|near|,)(?: the)?(?: (?:city|town|village|province|region) of)?$/u.test(
      between.join(' '),
    )
    const isWider = wider[next.placeKind ?? 'CITY'] > wider[span.placeKind ?? 'CITY']
    if (isWithin && isWider && !/^(?:near|outside)$/u.test(between[0] ?? '')) wholes.set(span.key, next.key)
  }
  return wholes
}

function listPlaces(spans: readonly NameSpan[], tokens: readonly Token[]): readonly AnnotatedPlace[] {
  const wholes = findWholes(spans, tokens)

  const places = spans
    .filter(({ kind }) => kind === 'PLACE')
    .toSorted((left, right) => Number(left.country == null) - Number(right.country == null))
  return uniqueBy(places, ({ key }) => key).map(({ key, country, placeKind }) => ({
    name: key,
    country: country ?? null,
    kind: placeKind ?? 'CITY',
    partOf: wholes.get(key) ?? null,
  }))
}

function listOrganizations(
  spans: readonly NameSpan[],
  textOf: (range: TokenRange) => string,
): readonly AnnotatedOrganization[] {
  const found = spans.filter(({ kind }) => kind === 'ORGANIZATION')
  return uniqueBy(found, ({ key }) => key).map((span) => ({
    name: span.key,
    aliases: [...new Set(found.filter(({ key }) => key === span.key).map(textOf))],
    kind: span.organizationKind ?? 'OTHER',
    country: span.country ?? null,
  }))
}

/** Who speaks in the whole text is one of its people, though only the headline names him. */
const withNarrator = (people: ReadonlyMap<string, PersonFacts>, narrator: PersonFacts) =>
  new Map([...people, [narrator.name, narrator]])

function toMention(
  span: NameSpan,
  textOf: (range: TokenRange) => string,
  spanOf: (range: TokenRange) => { start: number; end: number },
): AnnotatedMention {
  const actor =
    span.kind === 'PERSON' || span.kind === 'COUNTRY' || span.kind === 'ORGANIZATION'
      ? { kind: span.kind, name: span.key }
      : null
  const { start, end } = spanOf(span)
  return { start, end, surface: textOf(span), actor, place: span.kind === 'PLACE' ? span.key : null }
}

const layoutOf = (
  sentences: readonly Sentence[],
  judgements: readonly Judgement[],
  { moments, scene }: Reading,
): Layout => ({
  paragraphs: sentences.map(({ paragraph }) => paragraph),
  stories: judgements.map(({ story }) => story),
  moments,
  scene,
})

/**
 * Reads what a document says by rules and lexicons alone: names, offices, dates, events and who claims them. Pure; any
 * text gives an annotation, a text without events one without claims. Spans are in code points of the body.
 *
 * @example extractByRules(parseDocument(bytes, 'sample.txt')).claims[0]?.statement // 'Ana Lim met Bo Ek in Riga.'
 */
export function extractByRules(document: Document): Annotation {
  const { body } = document
  const index = createCodePointIndex(body)
  const { tokens, sentences, dateline } = findWords(body)
  const unitsOf = ({ from, to }: TokenRange): readonly [number, number] => [
    tokens[from]?.start ?? 0,
    tokens[Math.max(from, to - 1)]?.end ?? 0,
  ]
  const textOf = (range: TokenRange): string => body.slice(...unitsOf(range))
  const spanOf = (range: TokenRange): { start: number; end: number } => {
    const [start, end] = unitsOf(range)
    return { start: index.toCodePoints(start), end: index.toCodePoints(end) }
  }
  const named = findAllNames(tokens, sentences, textOf, document.publishedOn)
  const text = { tokens, sentences, published: document.publishedOn }
  const narrator = findNarrator({ ...named, ...text, headline: document.headline })
  const names = narrator?.unnamed ? { ...named, people: withNarrator(named.people, narrator.unnamed) } : named
  const reading = readSentences({ ...names, ...text, narrator })
  const kinds = kindsOfOrganizations(names.spans)
  const officials = findOfficials(names.people, { tokens, spanAt: names.spanAt, kinds })
  const judgements = findTopics({ ...names, headline: document.headline, tokens, sentences, officials })
  const events: readonly MergedEvent[] = mergeMentions(
    keepPublicEvents(reading.mentions, judgements, officials, kinds),
    names.people,
    document.publishedOn,
    placeOfDateline(dateline, names.spans),
    layoutOf(sentences, judgements, reading),
  )
  const organizations = listOrganizations(names.spans, textOf)
  const places = listPlaces(names.spans, tokens)
  const context = {
    people: names.people,
    published: document.publishedOn,
    textOf,
    spanOf,
    bodies: new Map(
      organizations.flatMap(({ kind, name, country }) => (kind === 'GOVERNMENT' ? [[name, country]] : [])),
    ),
    hasPlace: (name: string) => places.some((place) => place.name === name),
  }
  const speech = reading.items.flatMap((items) => findSpeech(items))
  const people = [...names.people.values()]
  return {
    method: 'RULE',
    extractor: 'rules@2',
    people: people.map(({ name, aliases, country, office, officeOf }) => ({
      name,
      aliases: [...aliases],
      country,
      office,
      officeOf,
    })),
    countries: [...new Set(names.spans.filter(({ kind }) => kind === 'COUNTRY').map(({ key }) => key))],
    organizations,
    places,
    mentions: names.spans.filter(({ kind }) => kind !== 'OTHER').map((span) => toMention(span, textOf, spanOf)),
    claims: [
      ...events.map((event, number) => claimOfEvent(context, event, number)),
      ...speech.map((act) => claimOfSpeech(context, act, events)),
      ...people.flatMap((facts) => claimOfOffice(context, facts) ?? []),
    ],
    links: findLinks(events),
  }
}
