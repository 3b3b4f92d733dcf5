import { pairKey, stateKey } from '../../src/domain/keys.js'
import { type ProjectedState, projectEvent } from '../../src/store/projection/project-event.js'
import type { ProjectedClaim } from '../../src/store/projection/projected-claim.js'
import { isoDay } from './days.js'
import type { Feed } from './feed.js'
import { type CastMember, roomPerStory, type Story, type StoryEvent } from './story.js'
import type { StoryArticle, StoryClaim } from './story-articles.js'
import { syntheticKey } from './synthetic-key.js'
import type { Tables } from './tables.js'
import type { Tally } from './tally.js'

/** Where the rows of stories go. */
export interface StoryTarget {
  readonly tables: Tables
  readonly tally: Tally
  readonly feed: Feed
  /** English name by code, for titles. */
  readonly countryNames: ReadonlyMap<string, string>
}

/**
 * Writes the events of a story as what the product's own projection makes of its claims, so that the rows are those
 * that ingesting the articles would have left.
 */
export function writeEvents(story: Story, articles: readonly StoryArticle[], target: StoryTarget): void {
  story.events.forEach((event, index) => {
    const claims = articles.flatMap((article) =>
      article.claims.flatMap((claim) => (claim.event === event ? [projected(article, claim, event)] : [])),
    )
    const states = projectEvent(claims, target.countryNames)
    const day = states[0]?.validFrom ?? isoDay(story.day)
    const recordedAt = recordedOn(day)
    const slug = slugOf(event)
    const type = event.shape.type
    target.tables.Event.write({ id: event.id, slug, type, mergedIntoId: null, recordedAt })
    for (const state of states) writeState(event, state, recordedAt, target)
    const now = states.at(-1)
    if (now !== undefined)
      target.feed.note(recordedAt, 'EVENT', event.id, {
        title: now.title,
        status: now.status,
        date: now.date?.edtf ?? null,
        place: now.placeId,
      })
    if (story.number % 500 === 3 && index === 0) writeMerged(story, event, slug, recordedAt, target)
  })
  const firstDay = articles[0]?.publishedOn ?? null
  for (const { from, kind, to } of story.links) {
    const [fromId, toId] = [story.events[from]?.id, story.events[to]?.id]
    if (fromId === undefined || toId === undefined) continue
    // the first article tells of all events, and so of their links
    target.tables.EventLink.write({ fromId, kind, toId, validFrom: firstDay })
  }
  const [first, second] = story.events
  if (story.number % 200 === 9 && first !== undefined && second !== undefined) writeDoubt(first.id, second.id, target)
}

/** When an article of a day was recorded: at noon. */
export function recordedOn(day: string): string {
  return `${day}T12:00:00Z`
}

function projected(article: StoryArticle, claim: StoryClaim, event: StoryEvent): ProjectedClaim {
  return {
    id: claim.id,
    article: {
      id: article.id,
      publisherId: article.publisher.id,
      duplicateOfId: null,
      creditIds: article.credits.map(({ id }) => id),
    },
    publishedOn: article.publishedOn,
    position: claim.position,
    type: event.shape.type,
    status: claim.status ?? 'OCCURRED',
    modality: claim.modality,
    negated: false,
    date: event.told?.date ?? null,
    verbatim: event.told?.verbatim ?? null,
    place: event.place,
    countryId: event.countryId,
    participants: event.cast,
    reviewed: claim.method === 'CURATED',
    sentences: claim.quotes.map(({ sentence }) => sentence),
  }
}

/** `meeting-2023-10-19-ada-belkov-carlo-zando-k3xq7a`; the end is of the key, since the rest may come again. */
function slugOf(event: StoryEvent): string {
  const names = event.cast.slice(0, 3).map(({ slug }) => slug)
  return [event.shape.type.toLowerCase(), isoDay(event.day), ...names.sort(), event.id.slice(0, 6)].join('-')
}

// Rows are written out in full here: this runs millions of times, and spreading parts of them takes longer.
function writeState(event: StoryEvent, state: ProjectedState, recordedAt: string, target: StoryTarget): void {
  const { tables, tally } = target
  const { validFrom, validTo, type, status, sortDate, sortDateAscending, date } = state
  const [stateId, eventId] = [stateKey(event.id, validFrom), event.id]
  tables.EventState.write({
    id: stateId,
    eventId,
    title: state.title,
    placeId: state.placeId,
    countryId: state.countryId,
    articles: state.articles,
    origins: state.origins,
    reviewed: state.reviewed,
    recordedAt,
    validFrom,
    validTo,
    type,
    status,
    sortDate,
    sortDateAscending,
    edtf: date?.edtf ?? null,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    precision: date?.precision ?? 'UNKNOWN',
    approximate: date?.approximate ?? false,
    verbatim: state.verbatim,
  })
  const counts = validTo === null && (status === 'OCCURRED' || status === 'ONGOING')
  for (const { actorId, roles, onBehalfOfId, postId, represented, position } of state.participations) {
    tables.Participation.write({
      stateId,
      actorId,
      eventId,
      roles: rolesCell(roles),
      onBehalfOfId,
      postId,
      represented,
      position,
      validFrom,
      validTo,
      type,
      status,
      sortDate,
      sortDateAscending,
    })
    if (counts) tally.count(actorId, memberOf(event, actorId))
  }
}

function memberOf(event: StoryEvent, actorId: string): CastMember | undefined {
  return event.cast.find((member) => member.actorId === actorId)
}

/** Roles as the text of an array. */
export function rolesCell(roles: readonly string[]): string {
  return `{${roles.join(',')}}`
}

/** An event that was found to be another one: its id and slug lead there. */
function writeMerged(
  story: Story,
  into: StoryEvent,
  slug: string,
  recordedAt: string,
  { tables, feed }: StoryTarget,
): void {
  const id = syntheticKey('event', story.number * roomPerStory + roomPerStory - 1)
  const ownSlug = `${slug}-${id.slice(0, 6)}`
  tables.Event.write({ id, slug: ownSlug, type: into.shape.type, mergedIntoId: into.id, recordedAt })
  tables.SlugAlias.write({ nodeType: 'EVENT', slug: ownSlug, nodeId: into.id })
  feed.note(recordedAt, 'EVENT', id, { mergedInto: into.id }, 'MERGED')
}

function writeDoubt(oneId: string, otherId: string, { tables }: StoryTarget): void {
  const [leftId = oneId, rightId = otherId] = [oneId, otherId].sort()
  tables.MatchCandidate.write({
    id: pairKey('EVENT', oneId, otherId),
    nodeType: 'EVENT',
    leftId,
    rightId,
    score: 0.6,
    reasons: '{"the same people","dates that overlap"}',
    verdict: null,
    decidedAt: null,
  })
}
