import type { NameSpan, OfficeSpan, PersonFacts, Token, TokenRange } from '../analysis.js'
import { findOfficeholders } from '../lexicon/officeholders.js'
import { wordLists } from '../lexicon/words.js'
import { beforeHonorifics, type NameContext, type NameMention } from './05-people.js'

/** The people of a text with all their mentions. */
export interface Persons {
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly spans: readonly NameSpan[]
}

/** Office words that only point at another person's office, so that they are none of their own. */
const impliedOffices =
  /(?:^|\s)(?:counterparts?|opposite numbers?|guests?|colleagues?|visitors?|successor|predecessor|host|figure|citizen|member)$/iu

/** Names without marks and capitals; most have no marks to take off. */
const fold = (name: string): string =>
  (/^[\x20-\x7e]*$/u.test(name) ? name : name.normalize('NFD').replaceAll(/\p{M}/gu, '')).toLowerCase()

/** The single words by which somebody may be named later: the family name, wherever it stands, at either end. */
function shortForms(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  if (wordLists().familyNamesFirst.has(first)) return [first, last]
  const bare = last.replace(/^\p{L}{2,3}[-‐‑](?=\p{Lu})/u, '')
  const withArticle = bare === last ? [] : [bare, `${last.charAt(0).toUpperCase()}${last.slice(1)}`]
  const tails =
    words.length > 2 ? [words.slice(-2).join(' '), ...(words.length > 3 ? [words.slice(-3).join(' ')] : [])] : []
  const inner = words.slice(1, -1).filter((word) => /^\p{Lu}\p{L}{2}/u.test(word))
  return [last, ...withArticle, ...tails, first, ...inner]
}

/** Rank of a short form: a family name comes before a given name. */
const isFamilyName = (words: readonly string[], form: string): boolean =>
  wordLists().familyNamesFirst.has(words[0] ?? '') ? form === words[0] : (words.at(-1) ?? '').endsWith(form)

/** "K.-J. Tokayev" is "Kassym-Jomart Tokayev": the same family name, and initials that fit. */
function isAbbreviated(short: readonly string[], full: readonly string[]): boolean {
  if (short.at(-1) !== full.at(-1) || short.length < 2) return false
  const first = short[0] ?? ''
  return /^\p{Lu}\p{Ll}*\.(?:[-‐]?\p{Lu}\.)*$/u.test(first) && full[0]?.startsWith(first.replace(/\..*$/u, '')) === true
}

/** The person of that very name, or of a longer one that it abbreviates or ends; undefined for none. */
function findByName(people: ReadonlyMap<string, PersonFacts>, words: readonly string[]): string | undefined {
  const name = words.join(' ')
  const folded = fold(name)
  for (const key of people.keys()) {
    if (key === name || fold(key) === folded) return key
    const known = key.split(' ')
    if (isAbbreviated(words, known) || (words.length > 1 && shortForms(known).includes(name))) return key
  }
  return undefined
}

function addName(people: Map<string, PersonFacts>, mention: NameMention): void {
  const name = mention.words.join(' ')
  const key = findByName(people, mention.words) ?? name
  const facts: PersonFacts = people.get(key) ?? {
    name: key,
    aliases: new Set<string>(),
    country: null,
    office: null,
    officeClass: null,
    recordedClass: null,
    officeOf: null,
    told: null,
    first: mention.from,
  }
  facts.aliases.add(name)
  people.set(key, facts)
}

/** Finds the person that a shorter name means: the only one, or the one named first. */
function findByShortName(people: ReadonlyMap<string, PersonFacts>, word: string): PersonFacts | null {
  const fits = [...people.values()].filter(({ name }) => {
    const words = name.split(' ')
    return shortForms(words).includes(word)
  })
  const family = fits.filter(({ name }) => isFamilyName(name.split(' '), word))
  return (family.length > 0 ? family : fits).toSorted((left, right) => left.first - right.first)[0] ?? null
}

/** Writes down what a title or an apposition tells of its person; the first that tells wins. */
function learnOffice(facts: PersonFacts, mention: NameMention, text: (range: TokenRange) => string): void {
  const office = mention.office
  if (!office) {
    if (facts.country === null && mention.owner !== null)
      Object.assign(facts, { country: mention.owner, told: { from: mention.phraseFrom, to: mention.to } })
    return
  }
  const words = text(office)
  const isPlural = office.officeClass.endsWith('+')
  const told = { from: Math.min(mention.phraseFrom, office.phraseFrom), to: Math.max(mention.phraseTo, office.to) }
  if (facts.office === null && !impliedOffices.test(words)) {
    facts.office = isPlural ? words.replace(/s$/u, '') : words
    facts.officeClass = office.officeClass.replace('+', '')
    facts.officeOf = office.organization
    facts.told = { from: told.from, to: Math.max(told.to, mention.to) }
  }
  if (facts.country === null && mention.owner !== null) {
    facts.country = mention.owner
    facts.told = facts.told ?? told
  }
  if (facts.country === null && office.country !== null) {
    facts.country = office.country
    facts.told = facts.told ?? told
  }
}

function toSpan(key: string, mention: NameMention): NameSpan {
  const { from, to, phraseFrom, phraseTo } = mention
  return { kind: 'PERSON', key, from, to, phraseFrom, phraseTo }
}

/** "A and B, the prime ministers of X and Y": the countries of a list go to the names before it, in their order. */
function dealOut(mentions: readonly NameMention[], tokens: readonly Token[]): readonly NameMention[] {
  return mentions.map((mention, index) => {
    const later = [mention, ...mentions.slice(index + 1, index + 4)]
    const last = later.findIndex(
      (other, step) =>
        other.office?.officeClass.endsWith('+') && (step > 0 || index > 0) && other.office.from > other.to,
    )
    const office = later[last]?.office
    if (last === -1 || !office || mention.owner !== null) return mention
    const isLinked = (left: NameMention | undefined, right: NameMention | undefined): boolean =>
      left !== undefined &&
      right !== undefined &&
      right.phraseFrom - left.to <= 2 &&
      /^(?:and|,)$/u.test(tokens[left.to]?.lower ?? '')
    for (let step = 0; step < last; step++) if (!isLinked(later[step], later[step + 1])) return mention
    let before = 0
    while (isLinked(mentions[index - before - 1], mentions[index - before])) before++
    if (office.countries.length !== before + last + 1) return mention
    return { ...mention, office, owner: office.countries[before] ?? null }
  })
}

/** A title before a plural office goes on to the next name: "Presidents X and Y". */
function shareOffices(mentions: readonly NameMention[], tokens: readonly Token[]): readonly NameMention[] {
  let shared: OfficeSpan | null = null
  let end = -1
  let place = 0
  return mentions.map((mention) => {
    const link = tokens[mention.from - 1]?.lower
    const goesOn = shared !== null && end === mention.from - 1 && (link === 'and' || link === ',')
    const office: OfficeSpan | null = mention.office ?? (goesOn ? shared : null)
    const isList = office?.officeClass.endsWith('+') && office.countries.length > 1
    place = goesOn && isList ? place + 1 : 0
    const owner = isList ? (office?.countries[place] ?? null) : mention.owner
    shared = office?.officeClass.endsWith('+') ? office : null
    end = mention.to
    return { ...mention, office, owner }
  })
}

/** Joins names to people, finds the later short forms and reads offices and nationalities. */
export function findPersons(
  context: NameContext,
  names: readonly NameMention[],
  runs: readonly TokenRange[],
  text: (range: TokenRange) => string,
): Persons {
  const people = new Map<string, PersonFacts>()
  const mentions = shareOffices(dealOut(names, context.tokens), context.tokens)
  for (const mention of mentions) if (mention.words.length > 1) addName(people, mention)
  const resolved = mentions.map((mention) => {
    const word = mention.words.join(' ')
    const known = mention.words.length === 1 ? findByShortName(people, word) : null
    if (!known && mention.words.length === 1) addName(people, mention)
    return { mention, key: known?.name ?? findByName(people, mention.words) ?? word }
  })
  const spans: NameSpan[] = []
  for (const { mention, key } of resolved) {
    const facts = people.get(key)
    if (!facts) continue
    facts.aliases.add(mention.words.join(' '))
    const title = context.tokens[mention.from - 1]?.text ?? ''
    const isOfName = title === 'Sheikh' && findOfficeholders([`${title} ${mention.words.join(' ')}`], null).length > 0
    if (isOfName || /^(?:Pope|King|Queen|Prince|Princess|Emperor|Empress)$/u.test(title))
      facts.aliases.add(`${title} ${mention.words.join(' ')}`)
    facts.first = Math.min(facts.first, mention.from)
    learnOffice(facts, mention, text)
    spans.push(toSpan(key, mention))
  }
  const taken = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))
  for (const span of findShortMentions(context, runs, people, taken)) spans.push(span)
  return { people, spans: spans.toSorted((left, right) => left.from - right.from) }
}

const wordsAt = (tokens: readonly Token[], from: number, length: number): string =>
  tokens
    .slice(from, from + length)
    .map(({ text }) => text)
    .join(' ')

/** "Jordan laughed", once Michael Jordan is named: not the country, but after words that lead to a place. */
const isNamesake = (tokens: readonly Token[], index: number, span: NameSpan): boolean =>
  span.kind === 'COUNTRY' &&
  span.form === 'NAME' &&
  span.to - span.from === 1 &&
  !/^(?:in|to|from|of|at|into|for|with|against|and|between|across|the)$/u.test(tokens[index - 1]?.lower ?? '')

/** "in May", "May 12": the month, though somebody is called May. */
function isMonthHere(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:May|March|June|April|August)$/u.test(tokens[index]?.text ?? '')) return false
  const isAfterTime =
    /^(?:in|on|last|next|of|since|until|by|early|late|mid|this|from|between|during|before|\d+)$/u.test(
      tokens[index - 1]?.lower ?? '',
    )
  return isAfterTime || /^\d/u.test(tokens[index + 1]?.text ?? '')
}

/** Later mentions by family name alone, wherever a capitalized word is one. */
function findShortMentions(
  { tokens, spanAt }: NameContext,
  runs: readonly TokenRange[],
  people: ReadonlyMap<string, PersonFacts>,
  taken: ReadonlySet<number>,
): readonly NameSpan[] {
  const isShort = new Set([...people.values()].flatMap(({ name }) => shortForms(name.split(' '))))
  const inLongRun = new Set(
    runs
      .filter(({ from, to }) => to - from > 1)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )
  const firstWords = new Set([...isShort].map((form) => form.split(' ', 1)[0] ?? ''))
  const spans: NameSpan[] = []
  const meant = new Map<string, PersonFacts | null>()
  let end = 0
  for (const [index, token] of tokens.entries()) {
    if (index < end || !firstWords.has(token.text) || taken.has(index)) continue
    const span = spanAt[index]
    const isTown = span !== undefined && span.to - span.from === 1 && span.kind === 'PLACE' && !span.isCapital
    const isOtherName = span !== undefined && !isTown && !isNamesake(tokens, index, span)
    const longer = [3, 2].find(
      (length) =>
        tokens[index + length - 1]?.sentence === token.sentence && isShort.has(wordsAt(tokens, index, length)),
    )
    const isAlone = !inLongRun.has(index) && !isOtherName && isShort.has(token.text) && !isMonthHere(tokens, index)
    const to = index + (longer ?? 1)
    if (!longer && !isAlone) continue
    const form = wordsAt(tokens, index, to - index)
    const known = meant.get(form)
    const facts = known === undefined ? findByShortName(people, form) : known
    meant.set(form, facts)
    if (!facts || tokens.slice(index, to).some((_, step) => taken.has(index + step))) continue
    facts.aliases.add(form)
    const phraseFrom = beforeHonorifics(tokens, index)
    spans.push({ kind: 'PERSON', key: facts.name, from: index, to, phraseFrom, phraseTo: to })
    end = to
  }
  return spans
}
