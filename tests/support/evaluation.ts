import type { AnnotatedClaim, Annotation } from '../../src/domain/annotation.js'
import { sliceByCodePoints } from '../../src/domain/code-points.js'
import type { Document } from '../../src/domain/document.js'
import { parsePartialDate } from '../../src/domain/partial-date.js'

interface GoldEvent {
  readonly type: string
  readonly status: string
  readonly date: string
  readonly place: string | null
  readonly country: string | null
  readonly people: readonly string[]
  readonly countries: readonly string[]
  readonly organizations: readonly string[]
  readonly evidence: string | readonly string[]
}

/** The gold form of a test text. */
export interface GoldDocument {
  readonly people: readonly {
    name: string
    aliases: readonly string[]
    country: string | null
    office: string | null
  }[]
  readonly countries: readonly string[]
  readonly places: readonly { name: string }[]
  readonly organizations: readonly string[]
  readonly events: readonly GoldEvent[]
}

interface Count {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** Counts by kind, rates of attributes, and what went wrong, for one text. */
export interface Evaluation {
  readonly counts: ReadonlyMap<string, Count>
  readonly hits: ReadonlyMap<string, readonly boolean[]>
  readonly errors: readonly string[]
}

const norm = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const completeTypes: ReadonlySet<string> = new Set(['MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'SANCTION'])

interface Got {
  readonly type: string
  readonly status: string
  readonly names: readonly (readonly string[])[]
  readonly codes: ReadonlySet<string>
  readonly quotes: readonly string[]
  readonly claim: AnnotatedClaim
}

/** The whole sentence around a quote, as the API would store it. */
function sentenceOf(body: string, quote: string): string {
  const at = body.indexOf(quote)
  const start = Math.max(
    body.lastIndexOf('\n', at),
    ...[...body.slice(0, Math.max(at, 0)).matchAll(/[.?!]["”]? (?=[\p{Lu}"“])/gu)].map((match) => match.index + 1),
    0,
  )
  const end = body.slice(at + quote.length).search(/[.?!]["”]?(?:\s|$)/u)
  return body.slice(start, end === -1 ? body.length : at + quote.length + end + 1)
}

function listEvents(annotation: Annotation, document: Document): readonly Got[] {
  const numbers = [...new Set(annotation.claims.flatMap(({ event }) => (event === null ? [] : [event])))]
  return numbers.flatMap((number) => {
    const claims = annotation.claims.filter(({ event }) => event === number)
    const claim = claims.find(({ negated }) => !negated)
    if (!claim) return []
    const parts = claim.participants.filter(({ roles }) => !roles.includes('HOST'))
    const names = parts
      .filter(({ actor }) => actor.kind === 'PERSON')
      .map(({ actor }) => {
        const person = annotation.people.find(({ name }) => name === actor.name)
        return [actor.name, ...(person?.aliases ?? [])].map(norm)
      })
    const codes = new Set(
      parts
        .flatMap(({ actor, onBehalfOf }) => [actor.kind === 'COUNTRY' ? actor.name : '', onBehalfOf ?? ''])
        .filter((code) => code !== ''),
    )
    const status =
      claim.status === 'ONGOING' ? 'OCCURRED' : claim.status === 'POSTPONED' ? 'PLANNED' : (claim.status ?? '')
    const quotes = claims.flatMap(({ evidence }) =>
      evidence.map((span) => norm(sentenceOf(document.body, sliceByCodePoints(document.body, span)))),
    )
    return [{ type: claim.type ?? '', status, names, codes, quotes, claim }]
  })
}

function rangeOf(edtf: string): readonly [string, string] | null {
  if (edtf === '') return null
  const date = parsePartialDate(edtf)
  const bare = parsePartialDate(edtf.replaceAll('~', ''))
  return [bare.earliest ?? date.earliest ?? '', bare.latest ?? date.latest ?? '']
}

type Range = readonly [string, string] | null
const overlap = (left: Range, right: Range): boolean =>
  (!left && !right) || (left !== null && right !== null && left[0] <= right[1] && right[0] <= left[1])

const gotRange = ({ claim: { date } }: Got): Range =>
  date?.earliest ? [date.earliest, date.latest ?? date.earliest] : date ? rangeOf(date.edtf) : null

/** Scores one annotation against its gold by the rules of the corpus: best-first, one to one. */
export function evaluateDocument(gold: GoldDocument, document: Document, annotation: Annotation): Evaluation {
  const counts = new Map<string, Count>()
  const hits = new Map<string, boolean[]>()
  const errors: string[] = []
  const add = (kind: string, tp: number, fp: number, fn: number): void => {
    const old = counts.get(kind) ?? { tp: 0, fp: 0, fn: 0 }
    counts.set(kind, { tp: old.tp + tp, fp: old.fp + fp, fn: old.fn + fn })
  }
  const hit = (kind: string, ok: boolean): void => void hits.set(kind, [...(hits.get(kind) ?? []), ok])
  const used = new Set<number>()
  for (const person of gold.people) {
    const full = person.aliases.filter((alias) => alias.includes(' '))
    const names = new Set([person.name, ...(full.length > 0 ? full : person.aliases)].map(norm))
    const index = annotation.people.findIndex(
      (got, at) => !used.has(at) && [got.name, ...got.aliases].some((name) => names.has(norm(name))),
    )
    if (index === -1) {
      errors.push(`person missed: ${person.name}`)
      continue
    }
    used.add(index)
    const got = annotation.people[index]
    hit('person country', (got?.country ?? null) === person.country || person.country === null)
    if (got && got.country !== person.country && person.country !== null)
      errors.push(`person country: ${person.name} ${got.country} not ${person.country}`)
    hit('office', (got?.office ?? null) === person.office)
    if ((got?.office ?? null) !== person.office)
      errors.push(`office: ${person.name} ${got?.office} not ${person.office}`)
  }
  for (const [index, { name }] of annotation.people.entries())
    if (!used.has(index)) errors.push(`person false: ${name}`)
  add('people', used.size, annotation.people.length - used.size, gold.people.length - used.size)
  const sets = (kind: string, want: readonly string[], have: readonly string[]): void => {
    const wanted = new Set(want)
    const got = new Set(have)
    const right = [...wanted].filter((value) => got.has(value)).length
    add(kind, right, got.size - right, wanted.size - right)
    for (const value of wanted) if (!got.has(value)) errors.push(`${kind} missed: ${value}`)
    for (const value of got) if (!wanted.has(value)) errors.push(`${kind} false: ${value}`)
  }
  sets('countries', gold.countries, annotation.countries)
  sets(
    'places',
    gold.places.map(({ name }) => norm(name)),
    annotation.places.map(({ name }) => norm(name)),
  )
  sets(
    'organizations',
    gold.organizations.map(norm),
    annotation.organizations.map(({ name }) => norm(name)),
  )
  scoreEvents(gold, listEvents(annotation, document), { add, hit, errors })
  return { counts, hits, errors }
}

interface Tally {
  readonly add: (kind: string, tp: number, fp: number, fn: number) => void
  readonly hit: (kind: string, ok: boolean) => void
  readonly errors: string[]
}

function scoreEvents(gold: GoldDocument, got: readonly Got[], { add, hit, errors }: Tally): void {
  const pairs: { gi: number; ei: number; score: number }[] = []
  for (const [gi, want] of gold.events.entries()) {
    for (const [ei, event] of got.entries()) {
      if (want.type !== event.type) continue
      const people = want.people.map(norm)
      const hitPeople = people.filter((name) => event.names.some((names) => names.includes(name))).length
      const hitCountries = want.countries.filter((code) => event.codes.has(code)).length
      const isQuoted = [want.evidence]
        .flat()
        .map(norm)
        .some((text) => event.quotes.some((quote) => quote !== '' && (text.includes(quote) || quote.includes(text))))
      const who =
        people.length > 0
          ? hitPeople / Math.max(people.length, event.names.length, 1)
          : want.countries.length > 0
            ? hitCountries / Math.max(want.countries.length, event.codes.size, 1)
            : 0
      const isEnough =
        people.length > 0
          ? hitPeople >= people.length / 2 || (isQuoted && hitPeople >= 1)
          : hitCountries >= Math.min(1, want.countries.length)
      const sameTime = overlap(rangeOf(want.date), gotRange(event))
      if (isEnough && (isQuoted || sameTime))
        pairs.push({ gi, ei, score: who + (isQuoted ? 1 : 0) + (sameTime ? 0.5 : 0) })
    }
  }
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { gi, ei } of pairs.toSorted((left, right) => right.score - left.score)) {
    if (matched.has(gi) || taken.has(ei)) continue
    matched.set(gi, ei)
    taken.add(ei)
    const want = gold.events[gi]
    const event = got[ei]
    if (!want || !event) continue
    const label = `${want.type} ${want.people.join('+') || want.countries.join('+')}`
    hit('status', event.status === want.status)
    if (event.status !== want.status) errors.push(`  status ${label}: ${event.status} not ${want.status}`)
    const sameTime = overlap(rangeOf(want.date), gotRange(event))
    hit('date overlaps', sameTime)
    hit('date equal', (event.claim.date?.edtf ?? '').replaceAll('~', '') === want.date.replaceAll('~', ''))
    if (!sameTime) errors.push(`  date ${label}: ${event.claim.date?.edtf ?? ''} not ${want.date}`)
    if (want.place || want.country) {
      const isRight = want.place
        ? norm(event.claim.place ?? '') === norm(want.place)
        : event.claim.country === want.country
      hit('place', isRight)
      if (!isRight)
        errors.push(`  place ${label}: ${event.claim.place} ${event.claim.country} not ${want.place} ${want.country}`)
    }
    if (want.people.length > 0) {
      const isAll = want.people.every((name) => event.names.some((names) => names.includes(norm(name))))
      hit('all people', isAll)
      if (!isAll) errors.push(`  people ${label}: ${event.names.map((names) => names[0]).join('+')}`)
    }
  }
  for (const [index, want] of gold.events.entries()) {
    const isFound = matched.has(index)
    if (completeTypes.has(want.type)) {
      add('events', isFound ? 1 : 0, 0, isFound ? 0 : 1)
      add(`  ${want.type}`, isFound ? 1 : 0, 0, isFound ? 0 : 1)
      if (!isFound)
        errors.push(
          `event missed: ${want.type} ${want.status} ${want.date} ${want.people.join('+') || want.countries.join('+')} | ${[want.evidence].flat()[0]?.slice(0, 160)}`,
        )
    } else if (want.type !== 'OTHER') add(`  (${want.type})`, isFound ? 1 : 0, 0, isFound ? 0 : 1)
  }
  for (const [index, event] of got.entries()) {
    if (!completeTypes.has(event.type) || taken.has(index)) continue
    add('events', 0, 1, 0)
    add(`  ${event.type}`, 0, 1, 0)
    errors.push(
      `event false: ${event.type} ${event.status} ${event.claim.date?.edtf ?? ''} ${event.claim.statement} [${event.claim.rule}] <- ${event.quotes[0]?.slice(0, 160)}`,
    )
  }
}

/** Adds up the texts and prints precision, recall and F1 a line each. */
export function summarize(evaluations: readonly Evaluation[]): string {
  const lines: string[] = []
  const kinds = [...new Set(evaluations.flatMap(({ counts }) => [...counts.keys()]))]
  for (const kind of kinds) {
    const sum = (field: keyof Count): number =>
      evaluations.reduce((total, { counts }) => total + (counts.get(kind)?.[field] ?? 0), 0)
    const [tp, fp, fn] = [sum('tp'), sum('fp'), sum('fn')]
    const precision = tp / (tp + fp || 1)
    const recall = tp / (tp + fn || 1)
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
    lines.push(
      `${kind.padEnd(15)} P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)} (tp ${tp} fp ${fp} fn ${fn})`,
    )
  }
  for (const kind of new Set(evaluations.flatMap(({ hits }) => [...hits.keys()]))) {
    const all = evaluations.flatMap(({ hits }) => hits.get(kind) ?? [])
    lines.push(`${kind.padEnd(15)} ${(all.filter(Boolean).length / all.length).toFixed(2)} of ${all.length}`)
  }
  return lines.join('\n')
}
