import type { ActorRef, AnnotatedOrganization, AnnotatedPerson, AnnotatedPlace } from '../domain/annotation.js'
import type { CountryCode, Document } from '../domain/document.js'
import type { ModelReply } from './reply-form.js'

/** The names of a reply that stand in the text, and how to come at them. */
export interface NamesInText {
  readonly named: {
    readonly people: readonly AnnotatedPerson[]
    readonly countries: readonly CountryCode[]
    readonly organizations: readonly AnnotatedOrganization[]
    readonly places: readonly AnnotatedPlace[]
  }
  /** How many names and country codes were left out. */
  readonly dropped: number
  /** The actor, under its name of the list; undefined where there is none of the name. */
  readonly actor: (ref: ActorRef) => ActorRef | undefined
  /** The place's name; null where there is none of the name. */
  readonly place: (name: string | null) => string | null
  /** The code in capitals; null where there is no country of the code. */
  readonly country: (code: string | null) => CountryCode | null
}

interface Given {
  readonly name: string
  readonly asWritten: readonly string[]
}

/** Keeps the names that the text bears out: at least one form of each stands in the headline or the body. */
export function readNames(document: Document, reply: ModelReply, known: ReadonlySet<CountryCode>): NamesInText {
  const text = `${document.headline}\n${document.body}`
  const country = (code: string | null): CountryCode | null => {
    const capitals = code?.trim().toUpperCase() ?? ''
    return known.has(capitals) ? capitals : null
  }
  const places = standing(reply.places, text)
  const organizations = standing(reply.organizations, text).map(({ name, forms, kind, country: code }) => {
    return { name, aliases: forms, kind, country: country(code) }
  })
  const organizationNames = new Set(organizations.map(({ name }) => name))
  const people = standing(reply.people, text).map(({ name, forms, country: code, office, officeOf }) => {
    const owner = officeOf !== null && organizationNames.has(officeOf) ? officeOf : null
    return { name, aliases: forms, country: country(code), office: office || null, officeOf: owner }
  })
  const formsOf = new Map<string, string>()
  const remember = (kind: ActorRef['kind'], list: readonly { name: string; aliases: readonly string[] }[]): void => {
    for (const { name, aliases } of list) for (const form of [...aliases, name]) formsOf.set(`${kind} ${form}`, name)
  }
  remember('PERSON', people)
  remember('ORGANIZATION', organizations)
  const placeNames = new Map(places.flatMap(({ name, forms }) => [...forms, name].map((form) => [form, name] as const)))
  const codes = [...reply.countries, ...countryActors(reply)]
  return {
    named: {
      people,
      countries: [...new Set(codes.flatMap((code) => country(code) ?? []))],
      organizations,
      places: places.map(({ name, kind, country: code }) => ({ name, kind, country: country(code), partOf: null })),
    },
    dropped:
      reply.people.length -
      people.length +
      (reply.organizations.length - organizations.length) +
      (reply.places.length - places.length) +
      reply.countries.filter((code) => country(code) === null).length,
    actor: ({ kind, name }) => {
      const found = kind === 'COUNTRY' ? country(name) : formsOf.get(`${kind} ${name.trim()}`)
      return found === null || found === undefined ? undefined : { kind, name: found }
    },
    place: (name) => (name === null ? null : (placeNames.get(name.trim()) ?? null)),
    country,
  }
}

/** The first of each name, with the forms that stand in the text; a name without any is left out. */
function standing<Name extends Given>(
  given: readonly Name[],
  text: string,
): readonly (Name & { forms: readonly string[] })[] {
  const seen = new Set<string>()
  return given.flatMap((each) => {
    const name = each.name.trim()
    const forms = [...new Set([name, ...each.asWritten.map((form) => form.trim())])].filter((form) =>
      standsIn(text, form),
    )
    if (name === '' || seen.has(name) || forms.length === 0) return []
    seen.add(name)
    return [{ ...each, name, forms }]
  })
}

/** Whether a name stands in a text as whole words; scripts without spaces have no word ends to look for. */
function standsIn(text: string, name: string): boolean {
  if (name === '') return false
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(name)
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'u').test(text)
}

function countryActors({ claims }: ModelReply): readonly string[] {
  return claims.flatMap(({ country, participants, attributedTo }) => [
    ...(country === null ? [] : [country]),
    ...[...participants.map(({ actor }) => actor), ...(attributedTo === null ? [] : [attributedTo])].flatMap((actor) =>
      actor.kind === 'COUNTRY' ? [actor.name] : [],
    ),
  ])
}
