import type { ActorRef, AnnotatedParticipant, AnnotatedPerson } from '../domain/annotation.js'
import type { CountryCode } from '../domain/document.js'
import type { EventType, ParticipantRole } from '../domain/vocabulary.js'
import type { RolesForm } from './annotation-form.js'
import type { Fault } from './annotation-quotes.js'

/** Who takes part, as an event or a claim of an annotation file has it; `type` null for a claim about no event. */
export interface Involved {
  readonly type: EventType | null
  readonly country: CountryCode | null
  readonly people: readonly string[]
  readonly countries: readonly CountryCode[]
  readonly organizations: readonly string[]
  readonly roles: RolesForm | undefined
}

/** What the acting side and the other side of an event do. The acting side is that of the first country named. */
interface Sides {
  readonly acting: ParticipantRole
  readonly other: ParticipantRole
}

/** Roles where the file gives none. In types without sides everybody does the same. */
const DEFAULT_ROLES: Readonly<Record<EventType, Sides>> = {
  MEETING: { acting: 'PARTICIPANT', other: 'PARTICIPANT' },
  CALL: { acting: 'PARTICIPANT', other: 'PARTICIPANT' },
  VISIT: { acting: 'VISITOR', other: 'VISITOR' },
  AGREEMENT: { acting: 'SIGNATORY', other: 'SIGNATORY' },
  ACCUSATION: { acting: 'ACCUSER', other: 'ACCUSED' },
  STATEMENT: { acting: 'SPEAKER', other: 'ADDRESSEE' },
  AID: { acting: 'GIVER', other: 'RECEIVER' },
  SANCTION: { acting: 'PARTICIPANT', other: 'TARGET' },
  THREAT: { acting: 'PARTICIPANT', other: 'TARGET' },
  ATTACK: { acting: 'PARTICIPANT', other: 'TARGET' },
  PROTEST: { acting: 'PARTICIPANT', other: 'PARTICIPANT' },
  ELECTION: { acting: 'PARTICIPANT', other: 'PARTICIPANT' },
  OTHER: { acting: 'PARTICIPANT', other: 'PARTICIPANT' },
}

/**
 * Turns the names of an event into its participants: people first, then the countries that nobody named represents,
 * then organizations. The destination of a visit takes part as HOST, unless it is the travellers' own country.
 * Throws what `fault` makes when `roles` names somebody who does not take part, or leaves an organization's side open.
 */
export function participantsOf(
  involved: Involved,
  people: ReadonlyMap<string, AnnotatedPerson & { readonly officeHeld: boolean }>,
  path: string,
  fault: Fault,
): AnnotatedParticipant[] {
  const persons = involved.people.map((name) => people.get(name)).filter((person) => person !== undefined)
  const represented = new Set(persons.map((person) => person.country))
  const countries = involved.countries.filter((code) => !represented.has(code))
  const given = new Map(Object.entries(involved.roles ?? {}))
  const rolesOf = (actor: ActorRef, country: CountryCode | null): readonly ParticipantRole[] =>
    given.get(actor.name) ?? defaultRoles(involved, actor, country, path, fault)

  const participants: AnnotatedParticipant[] = persons.map((person) => {
    const actor: ActorRef = { kind: 'PERSON', name: person.name }
    const office = person.officeHeld ? person.office : null
    return { actor, roles: rolesOf(actor, person.country), onBehalfOf: person.country, office }
  })
  for (const code of countries) participants.push(bare({ kind: 'COUNTRY', name: code }, code, rolesOf))
  for (const name of involved.organizations) participants.push(bare({ kind: 'ORGANIZATION', name }, null, rolesOf))
  refuseStrayRoles(involved, participants, path, fault)
  const host = hostOf(involved, participants)
  return host === null ? participants : [...participants, host]
}

function bare(
  actor: ActorRef,
  country: CountryCode | null,
  rolesOf: (actor: ActorRef, country: CountryCode | null) => readonly ParticipantRole[],
): AnnotatedParticipant {
  return { actor, roles: rolesOf(actor, country), onBehalfOf: null, office: null }
}

function defaultRoles(
  involved: Involved,
  actor: ActorRef,
  country: CountryCode | null,
  path: string,
  fault: Fault,
): readonly ParticipantRole[] {
  if (involved.type === null) return []
  const { acting, other } = DEFAULT_ROLES[involved.type]
  if (acting === other) return [acting]
  if (country === null) {
    throw fault(
      `${path}.roles`,
      `the side of "${actor.name}" is open; give its role, such as "${acting}" or "${other}"`,
    )
  }
  return [country === involved.countries[0] ? acting : other]
}

function refuseStrayRoles(
  involved: Involved,
  participants: readonly AnnotatedParticipant[],
  path: string,
  fault: Fault,
): void {
  for (const name of Object.keys(involved.roles ?? {})) {
    if (participants.some((participant) => participant.actor.name === name)) continue
    const reason = involved.countries.includes(name)
      ? 'is represented by a person who takes part; give that person the role'
      : 'does not take part; add it to people, countries or organizations, or remove the role'
    throw fault(`${path}.roles`, `"${name}" ${reason}`)
  }
}

function hostOf(involved: Involved, participants: readonly AnnotatedParticipant[]): AnnotatedParticipant | null {
  if (involved.type !== 'VISIT' || involved.country === null) return null
  const own = participants.some(
    ({ actor, onBehalfOf }) => onBehalfOf === involved.country || actor.name === involved.country,
  )
  const actor: ActorRef = { kind: 'COUNTRY', name: involved.country }
  return own ? null : { actor, roles: ['HOST'], onBehalfOf: null, office: null }
}
