import type { ActorRef, AnnotatedClaim, Annotation } from '../domain/annotation.js'
import type { Span } from '../domain/document.js'
import { normalName } from '../domain/names.js'
import { partialDatesOverlap } from '../domain/partial-date.js'
import { type SameNames, sameNames } from './same-names.js'

/** What the model tells of an event that the rules found too: nothing new, or something else. */
type Comparison = 'agrees' | 'disagrees'

/**
 * Puts what a model found beside what the rules found in the same document. Everything of the rules stays. Of the
 * model come claims on events that the rules missed, and assertions about no event in words that no rule used. What
 * both tell alike is the rules'; where the model gives an event another status, or a date that cannot be the same, its
 * claim joins the event under the rule `model/disagrees`, so that the API lists the conflict. Pure.
 */
export function mergeAnnotations(rules: Annotation, model: Annotation): Annotation {
  const names = sameNames(rules, model)
  const found = model.claims.map((claim) => renameClaim(claim, names))
  const pairs = pairEvents(rules.claims, found)
  const added = found.flatMap((claim): readonly AnnotatedClaim[] => {
    if (claim.event === null) return isToldByRules(claim, rules.claims) ? [] : [{ ...claim, method: 'MODEL' }]
    const event = pairs.numberOf(claim.event)
    const known = rules.claims.filter((each) => each.event === event)
    if (known.length === 0) return [{ ...claim, event, method: 'MODEL' }]
    return compare(claim, known) === 'agrees' ? [] : [{ ...claim, event, rule: 'model/disagrees', method: 'MODEL' }]
  })
  const kept = new Set([...rules.claims, ...added].map(({ event }) => event))
  const links = model.links
    .map(({ kind, from, to }) => ({ kind, from: pairs.numberOf(from), to: pairs.numberOf(to) }))
    .filter(({ from, to }) => from !== to && kept.has(from) && kept.has(to))
    .filter((link) => !rules.links.some((old) => old.from === link.from && old.to === link.to))
  return {
    method: rules.method,
    extractor: `${rules.extractor}+${model.extractor}`,
    people: [...rules.people, ...names.newPeople],
    countries: [...new Set([...rules.countries, ...model.countries])],
    organizations: [...rules.organizations, ...names.newOrganizations],
    places: [...rules.places, ...names.newPlaces],
    mentions: mergeMentions(rules, model, names),
    claims: [...rules.claims, ...added],
    links: [...rules.links, ...links],
  }
}

function renameClaim(claim: AnnotatedClaim, names: SameNames): AnnotatedClaim {
  const participants = claim.participants.map((each) => ({ ...each, actor: names.actor(each.actor) }))
  return {
    ...claim,
    attributedTo: claim.attributedTo === null ? null : names.actor(claim.attributedTo),
    place: claim.place === null ? null : names.place(claim.place),
    // two of the model's people can be one of the rules'
    participants: participants.filter(
      ({ actor }, at) => participants.findIndex((each) => isSameActor(each.actor, actor)) === at,
    ),
  }
}

/** Leads the model's event numbers to those of the rules, and the others to numbers of their own behind them. */
function pairEvents(
  ruled: readonly AnnotatedClaim[],
  found: readonly AnnotatedClaim[],
): { readonly numberOf: (event: number) => number } {
  const first = 1 + Math.max(-1, ...ruled.map(({ event }) => event ?? -1))
  const numbers = new Map<number, number>()
  const taken = new Set<number>()
  for (const claim of found) {
    if (claim.event === null || numbers.has(claim.event)) continue
    const likes = ruled
      .filter(({ event }) => event !== null && !taken.has(event))
      .map((each) => ({ event: each.event, likeness: likenessOf(each, claim) }))
      .filter(({ likeness }) => likeness > 0)
    const best = likes.toSorted((left, right) => right.likeness - left.likeness)[0]?.event
    if (best === undefined || best === null) continue
    numbers.set(claim.event, best)
    taken.add(best)
  }
  return { numberOf: (event) => numbers.get(event) ?? first + event }
}

/**
 * How likely two claims of one document are about one event; 0: they are not. They have one type and one side in
 * common; and either they rest on the same words, or their sides and places do not contradict each other.
 */
function likenessOf(left: AnnotatedClaim, right: AnnotatedClaim): number {
  if (left.type !== right.type) return 0
  const [one, other] = [sidesOf(left), sidesOf(right)]
  const shared = [...one].filter((side) => other.has(side)).length
  if (shared === 0) return 0
  const sameWords = left.evidence.some((span) => right.evidence.some((each) => overlap(span, each)))
  const samePlace = left.place === null || right.place === null || left.place === right.place
  const containsOther = shared === Math.min(one.size, other.size)
  if (sameWords) return shared + (containsOther ? 10 : 5)
  const sameTime = left.date === null || right.date === null || partialDatesOverlap(left.date, right.date)
  return one.size === other.size && shared === one.size && samePlace && sameTime ? shared : 0
}

/** Who takes part, hosts aside. */
function sidesOf({ participants }: AnnotatedClaim): ReadonlySet<string> {
  return new Set(
    participants
      .filter(({ roles }) => !roles.includes('HOST') || roles.length > 1)
      .map(({ actor }) => `${actor.kind} ${actor.name}`),
  )
}

/** Another status or a date out of reach of every claim of the rules is a disagreement; saying less is none. */
function compare(claim: AnnotatedClaim, known: readonly AnnotatedClaim[]): Comparison {
  const agrees = known.some(
    ({ status, date }) =>
      status === claim.status && (date === null || claim.date === null || partialDatesOverlap(date, claim.date)),
  )
  return agrees ? 'agrees' : 'disagrees'
}

function isToldByRules(claim: AnnotatedClaim, ruled: readonly AnnotatedClaim[]): boolean {
  return ruled.some(
    (each) =>
      each.event === null &&
      each.negated === claim.negated &&
      isSameActor(each.attributedTo, claim.attributedTo) &&
      each.evidence.some((span) => claim.evidence.some((other) => overlap(span, other))),
  )
}

function isSameActor(left: ActorRef | null, right: ActorRef | null): boolean {
  return left?.kind === right?.kind && normalName(left?.name ?? '') === normalName(right?.name ?? '')
}

/** The rules' mentions, and those of the model where the rules saw no name. */
function mergeMentions(rules: Annotation, model: Annotation, names: SameNames): Annotation['mentions'] {
  const further = model.mentions
    .filter((mention) => !rules.mentions.some((each) => overlap(each, mention)))
    .map((mention) => ({
      ...mention,
      actor: mention.actor === null ? null : names.actor(mention.actor),
      place: mention.place === null ? null : names.place(mention.place),
    }))
  return [...rules.mentions, ...further].toSorted((left, right) => left.start - right.start)
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}
