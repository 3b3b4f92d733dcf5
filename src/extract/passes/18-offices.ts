import type { OrganizationKind } from '../../domain/vocabulary.js'
import type { NameSpan, PersonFacts, Token } from '../analysis.js'
import { splitPhrase } from '../lexicon/names.js'
import { type Topic, type TopicWord, topicWords } from '../lexicon/topic-words.js'

/** What tells whom somebody acts for. */
export interface OfficeContext {
  readonly tokens: readonly Token[]
  readonly spanAt: readonly (NameSpan | undefined)[]
  /** Kinds of the organizations of the text by name. */
  readonly kinds: ReadonlyMap<string, OrganizationKind>
}

/** The kinds of the organizations that a text names, by name. */
export const kindsOfOrganizations = (spans: readonly NameSpan[]): OfficeContext['kinds'] =>
  new Map(
    spans.flatMap(({ kind, key, organizationKind }) =>
      kind === 'ORGANIZATION' && organizationKind ? [[key, organizationKind] as const] : [],
    ),
  )

const publicKinds: ReadonlySet<string> = new Set(['GOVERNMENT', 'INTERGOVERNMENTAL', 'PARTY', 'ARMED_GROUP'])

/** Whether a body is a state's, of states, a party or an army. */
export const isPublicKind = (kind: OrganizationKind | undefined): boolean => kind !== undefined && publicKinds.has(kind)

/** From this weight on a political word settles an office by itself: "sports minister", but not "club president". */
const surePolitics = 3
/** Words of less weight, such as "director", say nothing of whom somebody acts for. */
const leastWeight = 2

function rowsOf(office: string): readonly TopicWord[] {
  const words = splitPhrase(office.toLowerCase())
  const rows: TopicWord[] = []
  for (let index = 0; index < words.length; index++) {
    const found = topicWords().match(words, index)
    if (!found) continue
    rows.push(found.row)
    index += found.length - 1
  }
  return rows
}

/** The topic that an office's words tell: "striker" is SPORT, "trade minister" POLITICS; null for none. */
function topicOfOffice(office: string): Topic | null {
  const rows = rowsOf(office).filter(({ weight }) => weight >= leastWeight)
  if (rows.some(({ topic, weight }) => topic === 'POLITICS' && weight >= surePolitics)) return 'POLITICS'
  return (rows.find(({ topic }) => topic !== 'POLITICS') ?? rows[0])?.topic ?? null
}

/** "Daehan president Park", "the club's president": the word before the office names something that is no state. */
function isOfSomething({ told }: PersonFacts, { tokens, spanAt }: OfficeContext): boolean {
  if (!told) return false
  const isOwned = tokens[told.from - 1]?.lower === "'s"
  const before = told.from - (isOwned ? 2 : 1)
  const token = tokens[before]
  const isNoun = token?.pos === 'PROPN' || token?.pos === 'NOUN'
  return isNoun && token.sentence === tokens[told.from]?.sentence && spanAt[before]?.kind !== 'COUNTRY'
}

/** "his Argentine counterpart, Raul Vega": somebody in the same office as an official. */
const isCounterpart = ({ told }: PersonFacts, { tokens }: OfficeContext): boolean =>
  told !== null && tokens.slice(told.from, told.to).some(({ lower }) => lower === 'counterpart')

/**
 * Whether somebody acts for a state, a body of states, a party or an army (true), is a private person by the office that
 * the text names, such as a coach or a chief executive (false), or neither can be told (null).
 */
function isPublicPerson(facts: PersonFacts, context: OfficeContext): boolean | null {
  const { officeClass, recordedClass, office, officeOf } = facts
  if (recordedClass !== null) return true
  const kind = officeOf === null ? undefined : context.kinds.get(officeOf)
  if (isPublicKind(kind)) return true
  if (kind === 'COMPANY') return false
  const topic = office === null ? null : topicOfOffice(office)
  if (topic !== null && topic !== 'POLITICS') return false
  if (officeClass === 'HEAD_OF_STATE' && (kind !== undefined || isOfSomething(facts, context))) return null
  const isOfficial = topic === 'POLITICS' || (officeClass !== null && officeClass !== 'OTHER')
  return isOfficial || isCounterpart(facts, context) ? true : null
}

/** Whom the people of a text act for, by name: `true` for officials, `false` for private people, `null` untold. */
export type Officials = ReadonlyMap<string, boolean | null>

/** Settles once for a text whom each of its people acts for. */
export const findOfficials = (people: ReadonlyMap<string, PersonFacts>, context: OfficeContext): Officials =>
  new Map([...people].map(([name, facts]) => [name, isPublicPerson(facts, context)]))
