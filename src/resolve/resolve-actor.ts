import type { CountryCode } from '../domain/document.js'
import { normalName } from '../domain/names.js'
import type { KnownActor, Likeness, NamedActor, Verdict } from '../domain/resolution.js'
import { areSpellingsOfOneName } from './compare-names.js'

/**
 * Tells whether a person or an organization of a document is one of those known. Same: a full name in common, or (for
 * people) two spellings of one, and countries not in conflict. A bare surname says nothing beyond its own document:
 * a person known by one word alone is the same only as a person whose canonical name is that word.
 *
 * What an editor told apart is never the same again: whom the document meant by the name before stays whom it means,
 * against those that were found to be somebody else; and of bearers that were told apart, the one that bears the name
 * itself goes before one that only an alias leads to.
 *
 * `known` may hold more than can match; actors of the other kind are ignored.
 */
export function resolveActor(named: NamedActor, known: readonly KnownActor[]): Verdict {
  const kin = withoutToldApart(
    named,
    known.filter((actor) => actor.kind === named.kind),
  )
  const bearers = kin.filter((actor) => sharesName(named, actor))
  const agreeing = bearers.filter((actor) => !areCountriesInConflict(named.country, actor.country))
  const exact = pickOne(named, agreeing)
  if (exact !== null) return { verdict: 'same', id: exact.id }
  if (agreeing.length > 1) return unsure(agreeing, true, 'same name as')
  if (bearers.length > 0) return unsure(bearers, true, 'same name, another country, as')

  if (named.kind === 'ORGANIZATION') return { verdict: 'new', apart: false }
  const spelled = kin.filter(
    (actor) => isSpelledLike(named, actor) && !areCountriesInConflict(named.country, actor.country),
  )
  const [only, ...others] = spelled
  if (only !== undefined && others.length === 0 && only.country === named.country && named.country !== null)
    return { verdict: 'same', id: only.id }
  if (spelled.length > 0) return unsure(spelled, false, 'name spelled like that of')
  const namesakes = kin.filter((actor) => isSurnameOf(named, actor))
  return namesakes.length > 0 ? unsure(namesakes, false, 'surname of') : { verdict: 'new', apart: false }
}

/** Leaves out whom an editor told apart from an actor that the document meant by this name before. */
function withoutToldApart(named: NamedActor, kin: readonly KnownActor[]): readonly KnownActor[] {
  const meant = kin.filter((actor) => named.namedBefore.includes(actor.id) && sharesName(named, actor))
  return kin.filter((actor) => !meant.some(({ differentFrom }) => differentFrom.includes(actor.id)))
}

/** Of several bearers of a name, the one with the same country, or the only one. */
function pickOne(named: NamedActor, agreeing: readonly KnownActor[]): KnownActor | null {
  const [only, ...others] = agreeing
  if (only === undefined) return null
  if (others.length === 0) return only
  const compatriots = named.country === null ? [] : agreeing.filter((actor) => actor.country === named.country)
  if (compatriots.length === 1) return compatriots[0] ?? null
  const [bearer, ...namesakes] = agreeing.filter((actor) => actor.names.includes(normalName(named.name)))
  if (bearer === undefined || namesakes.length > 0) return null
  const isToldApart = (actor: KnownActor) => actor === bearer || bearer.differentFrom.includes(actor.id)
  return agreeing.every(isToldApart) ? bearer : null
}

/** Full names of a person have two words or more; of an organization (`NATO`), any number. */
function fullNames(named: NamedActor): readonly string[] {
  const names = [named.name, ...named.aliases].map(normalName).filter((name) => name !== '')
  if (named.kind === 'ORGANIZATION') return names
  return names.filter((name) => name.includes(' '))
}

function sharesName(named: NamedActor, actor: KnownActor): boolean {
  if (normalName(named.name) === normalName(actor.name)) return true
  return fullNames(named).some((name) => actor.names.includes(name))
}

function isSpelledLike(named: NamedActor, actor: KnownActor): boolean {
  return fullNames(named).some((name) => actor.names.some((other) => areSpellingsOfOneName(name, other)))
}

function isSurnameOf(named: NamedActor, actor: KnownActor): boolean {
  const name = normalName(named.name)
  return !name.includes(' ') && actor.names.includes(name)
}

function areCountriesInConflict(one: CountryCode | null, other: CountryCode | null): boolean {
  return one !== null && other !== null && one !== other
}

function unsure(actors: readonly KnownActor[], apart: boolean, why: string): Verdict {
  const candidates: Likeness[] = actors.map((actor) => ({
    id: actor.id,
    score: Math.round((apart ? 0.5 : 0.6) * (1 / actors.length) * 100) / 100,
    reasons: [`${why} ${actor.name}`],
  }))
  return { verdict: 'unsure', apart, candidates }
}
