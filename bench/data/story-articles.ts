import { createHash } from 'node:crypto'
import type { IsoDay } from '../../src/domain/document.js'
import type { EventStatus, ExtractionMethod, Modality } from '../../src/domain/vocabulary.js'
import { isoDay } from './days.js'
import { fillers, sayings } from './event-shapes.js'
import type { Random } from './random.js'
import { type CastMember, roomPerStory, type Story, type StoryEvent } from './story.js'
import { syntheticKey } from './synthetic-key.js'
import { type Named, TextWriter, type WrittenMention, type WrittenSpan } from './told-text.js'
import type { World, WorldOrganization } from './world.js'

/** Words that a claim rests on, with the sentence around them. */
export interface StoryQuote extends WrittenSpan {
  readonly id: string
  readonly sentence: string
}

/** What an article asserts of an event, or of none. */
export interface StoryClaim {
  readonly id: string
  readonly position: number
  readonly event: StoryEvent | null
  readonly statement: string
  readonly status: EventStatus | null
  readonly modality: Modality
  readonly attributedTo: CastMember | null
  readonly method: ExtractionMethod
  readonly confidence: number | null
  readonly quotes: readonly StoryQuote[]
}

/** An earlier version of an article, whose one claim was replaced. */
export interface EarlierWords {
  readonly versionId: string
  readonly body: string
  readonly contentHash: string
  readonly claimId: string
  readonly quoteId: string
}

/** An article that tells of a story. */
export interface StoryArticle {
  readonly id: string
  readonly versionId: string
  /** Null for nearly all. */
  readonly earlier: EarlierWords | null
  readonly slug: string
  readonly url: string
  readonly headline: string
  readonly body: string
  readonly contentHash: string
  readonly publishedOn: IsoDay
  readonly publisher: WorldOrganization
  readonly credits: readonly WorldOrganization[]
  readonly claims: readonly StoryClaim[]
  readonly mentions: readonly WrittenMention[]
}

/** How many of 100 stories are told by one article, by two, … */
const articleShares = [65, 25, 10] as const

const claimsPerArticle = 16
const quotesPerClaim = 4

/** The articles that tell of a story: the first of all its events, the others of some. */
export function tellStory(story: Story, world: World): readonly StoryArticle[] {
  const { random } = story
  const count = 1 + random.weighted(articleShares)
  const isAnnounced = count > 1 && random.chance(0.3)
  let day = story.day + 4
  return Array.from({ length: count }, (_, index) => {
    const announces = isAnnounced && index === 0
    const events = index === 0 ? story.events : story.events.filter(() => random.chance(0.6))
    const publishedOn = announces ? story.day - 1 - random.below(6) : day
    day += random.below(4)
    const told = events.length > 0 ? events : story.events.slice(0, 1)
    return tellArticle(story.number * roomPerStory + index, publishedOn, told, announces, random, world)
  })
}

function tellArticle(
  number: number,
  day: number,
  events: readonly StoryEvent[],
  announces: boolean,
  random: Random,
  world: World,
): StoryArticle {
  const [id, versionId] = [syntheticKey('article', number), syntheticKey('version', number * 2)]
  const publisher = random.pick(world.outlets)
  const credits = random.chance(0.5) ? [random.pick(world.agencies)] : []
  const writer = new TextWriter()
  const claims = new ClaimTeller(number, random, writer, announces, credits[0] ?? publisher)
  for (const event of events) claims.tellEvent(event)
  if (random.chance(0.25)) claims.tellSaying(events)
  const headline = claims.told[0]?.statement.replace(/\.$/, '') ?? 'News in brief'
  const publishedOn = isoDay(day)
  const slug = `${publishedOn}-${events[0]?.shape.type.toLowerCase()}-${id.slice(0, 8)}`
  const body = writer.text
  return {
    ...{ id, versionId, slug, headline, body, publishedOn, publisher, credits },
    url: `https://${publisher.slug}.example/${slug}`,
    contentHash: hashOf(headline, body),
    earlier: random.chance(0.02) ? earlierWords(number, headline, body) : null,
    claims: claims.told,
    mentions: writer.mentions,
  }
}

function earlierWords(number: number, headline: string, body: string): EarlierWords {
  const longer = `${body} More follows.`
  const claimNumber = number * claimsPerArticle + claimsPerArticle - 1
  return {
    versionId: syntheticKey('version', number * 2 + 1),
    body: longer,
    contentHash: hashOf(headline, longer),
    claimId: syntheticKey('claim', claimNumber),
    quoteId: syntheticKey('evidence', claimNumber * quotesPerClaim),
  }
}

function hashOf(headline: string, body: string): string {
  return createHash('sha256').update(`${headline}\n${body}`).digest('hex')
}

/** Writes the sentences of an article, and notes what each claims. */
class ClaimTeller {
  readonly told: StoryClaim[] = []
  readonly #number: number
  readonly #random: Random
  readonly #writer: TextWriter
  readonly #announces: boolean
  readonly #source: WorldOrganization

  constructor(number: number, random: Random, writer: TextWriter, announces: boolean, source: WorldOrganization) {
    this.#number = number
    this.#random = random
    this.#writer = writer
    this.#announces = announces
    this.#source = source
  }

  tellEvent(event: StoryEvent): void {
    const speaker = event.cast.find(({ person }) => person !== null) ?? null
    const { status, modality } = this.#announces
      ? ({ status: 'PLANNED', modality: 'ANNOUNCED' } as const)
      : event.outcome
    const isAttributed = speaker !== null && (modality === 'ALLEGED' || modality === 'DENIED')
    const span = this.#sentence(() => {
      if (isAttributed) {
        this.#writer.name(speaker)
        this.#writer.write(modality === 'ALLEGED' ? ' alleged that ' : ' denied that ')
      }
      this.#clause(event, status)
      this.#scene(event)
    })
    const more = this.#random.chance(0.15) ? [this.#sentence(() => this.#writer.write(this.#filler()))] : []
    this.#fill()
    this.#note({ event, status, modality, attributedTo: isAttributed ? speaker : null }, [span, ...more])
  }

  /** What somebody says beside the events: a claim about none. */
  tellSaying(events: readonly StoryEvent[]): void {
    const speaker = events.flatMap(({ cast }) => cast).find(({ person }) => person !== null)
    if (speaker === undefined) return
    const span = this.#sentence(() => {
      this.#writer.name(speaker)
      this.#writer.write(` said that ${this.#random.pick(sayings)}`)
    })
    this.#note({ event: null, status: null, modality: 'STATED', attributedTo: speaker }, [span])
  }

  #clause(event: StoryEvent, status: EventStatus): void {
    const { shape, cast } = event
    const [left, right] = [cast.filter(({ side }) => side === 'left'), cast.filter(({ side }) => side === 'right')]
    const slots: Record<'left' | 'right' | 'all', readonly Named[]> = { left, right, all: cast }
    const isOff = status === 'POSTPONED' || status === 'CANCELLED'
    const clauses = status === 'PLANNED' ? shape.plannedClauses : shape.toldClauses
    this.#writer.clause(isOff ? shape.nounClause : this.#random.pick(clauses), slots)
    if (isOff) this.#writer.write(status === 'POSTPONED' ? ' was postponed' : ' was called off')
  }

  #scene({ shape, place, countryName, countryId, told }: StoryEvent): void {
    if (shape.type !== 'VISIT' && place === null && this.#random.chance(0.3)) {
      this.#writer.write(' in ')
      this.#writer.name({ name: countryName, actorId: countryId, placeId: null })
    } else if (place !== null) {
      this.#writer.write(place.kind === 'SITE' ? ' at ' : ' in ')
      this.#writer.name({ name: place.name, actorId: null, placeId: place.id })
    }
    if (told !== null) this.#writer.write(` ${told.verbatim}`)
  }

  /** Writes a sentence around words; gives their span and the sentence. */
  #sentence(writeWords: () => void): WrittenSpan & { readonly sentence: string } {
    const writer = this.#writer
    if (writer.length > 0) writer.write(this.#random.chance(0.3) ? '\n\n' : ' ')
    const start = writer.length
    writeWords()
    const end = writer.length
    if (!writer.text.endsWith('.')) writer.write(this.#random.chance(0.3) ? `, ${this.#source.name} reported.` : '.')
    return { start, end, sentence: writer.text.slice(start) }
  }

  #fill(): void {
    for (let count = this.#random.below(3); count > 0; count--) this.#writer.write(` ${this.#filler()}`)
  }

  #filler(): string {
    return this.#random.pick(fillers)
  }

  #note(
    claim: Pick<StoryClaim, 'event' | 'status' | 'modality' | 'attributedTo'>,
    spans: readonly (WrittenSpan & { readonly sentence: string })[],
  ): void {
    const position = this.told.length
    const number = this.#number * claimsPerArticle + position
    const [span] = spans
    const method = this.#random.chance(0.9) ? 'RULE' : this.#random.chance(0.7) ? 'MODEL' : 'CURATED'
    this.told.push({
      ...claim,
      id: syntheticKey('claim', number),
      position,
      statement: `${this.#writer.text.slice(span?.start, span?.end)}.`,
      method,
      confidence: method === 'CURATED' ? null : Math.round(50 + this.#random.fraction() * 50) / 100,
      quotes: spans.map((quote, index) => ({
        ...quote,
        id: syntheticKey('evidence', number * quotesPerClaim + index),
      })),
    })
  }
}
