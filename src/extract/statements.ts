import type { CountryCode } from '../domain/document.js'
import type { EventStatus, EventType } from '../domain/vocabulary.js'
import type { EventMention, Part } from './frames/mention.js'
import { countries } from './lexicon/countries.js'

const names = new Map(countries.map(({ code, name }) => [code, name]))

/** Names that English puts an article before. */
const withArticle =
  /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Gambia|Vatican|Central African|Democratic Republic|Republic of|Dominican Republic|Czech Republic)/u

/** A country's name in running text: `the United States`; the code itself where it is unknown. */
export function countryInText(code: CountryCode): string {
  const name = names.get(code) ?? code
  return withArticle.test(name) ? `the ${name}` : name
}

const nameOf = ({ ref }: Part): string => (ref.kind === 'COUNTRY' ? countryInText(ref.name) : ref.name)

/** `['A', 'B', 'C']` is `A, B and C`. */
function listNames(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}

/** Verb phrases by type: told as past, planned and called off. `%` stands where the other side goes. */
const phrases: Readonly<Record<EventType, readonly [past: string, planned: string]>> = {
  MEETING: ['met', 'are to meet'],
  CALL: ['spoke by telephone', 'are to speak by telephone'],
  VISIT: ['visited', 'is to visit'],
  AGREEMENT: ['concluded an agreement', 'are to conclude an agreement'],
  ACCUSATION: ['accused', 'is to accuse'],
  STATEMENT: ['made a statement', 'is to make a statement'],
  AID: ['gave aid or arms', 'is to give aid or arms'],
  SANCTION: ['imposed sanctions', 'is to impose sanctions'],
  THREAT: ['threatened', 'is to threaten'],
  PROTEST: ['protested', 'is to protest'],
  ATTACK: ['attacked', 'is to attack'],
  ELECTION: ['voted', 'is to vote'],
  OTHER: ['acted', 'is to act'],
}

const endings: Readonly<Partial<Record<EventStatus, string>>> = {
  CANCELLED: ', which was cancelled',
  POSTPONED: ', which was postponed',
  ALLEGED: ', as is alleged',
  DENIED: ', which is denied',
}

const ofRole = (parts: readonly Part[], ...roles: readonly Part['role'][]): string =>
  listNames(parts.filter(({ role }) => roles.includes(role)).map(nameOf))

function sides(event: EventMention, parts: readonly Part[]): { who: string; whom: string } {
  if (event.type === 'ACCUSATION')
    return { who: ofRole(event.parts, 'ACCUSER'), whom: ` ${ofRole(event.parts, 'ACCUSED')}` }
  if (event.type === 'AID') return { who: ofRole(event.parts, 'GIVER'), whom: ` to ${ofRole(event.parts, 'RECEIVER')}` }
  if (event.type === 'SANCTION')
    return { who: ofRole(event.parts, 'PARTICIPANT'), whom: ` on ${ofRole(event.parts, 'TARGET')}` }
  if (event.type === 'ATTACK')
    return { who: ofRole(event.parts, 'PARTICIPANT'), whom: ` ${ofRole(event.parts, 'TARGET')}` }
  if (event.type === 'THREAT')
    return { who: ofRole(event.parts, 'SPEAKER'), whom: ` ${ofRole(event.parts, 'ADDRESSEE')}` }
  const [first, ...rest] = parts.filter(({ role }) => role !== 'ORGANIZER' && role !== 'HOST')
  const organizers = ofRole(parts, 'ORGANIZER')
  if (event.type === 'VISIT')
    return { who: listNames([first, ...rest].filter((part) => part !== undefined).map(nameOf)), whom: '' }
  const others = listNames(rest.map(nameOf))
  const link = event.type === 'MEETING' && others !== '' ? ' ' : ' with '
  const whom = others === '' ? (organizers === '' ? '' : ` at a meeting of ${organizers}`) : `${link}${others}`
  return { who: first ? nameOf(first) : organizers, whom }
}

function placeOf(event: EventMention): string {
  const place = event.place?.key
  const country = event.country ? countryInText(event.country) : undefined
  if (event.type === 'VISIT') return ` ${place ?? country ?? ''}`
  if (place) return ` ${event.place?.placeKind === 'SITE' ? 'at' : 'in'} ${place}`
  return country && event.type !== 'ATTACK' ? ` in ${country}` : ''
}

/** One plain sentence that says what an event was: `Ana Lim met Bo Ek in Riga.` `parts` are the main actors. */
export function stateEvent(event: EventMention, parts: readonly Part[]): string {
  const isPlanned = event.status === 'PLANNED' || event.status === 'CANCELLED' || event.status === 'POSTPONED'
  const [past, planned] = phrases[event.type]
  const { who, whom } = sides(event, parts)
  const hasOne = parts.filter(({ role }) => role !== 'ORGANIZER' && role !== 'HOST').length === 1
  const isMeetingOfOne = event.type === 'MEETING' && hasOne && whom !== '' && whom.startsWith(' at')
  const verb = isMeetingOfOne
    ? isPlanned
      ? 'is to take part'
      : 'took part'
    : isPlanned && event.type !== 'VISIT' && whom !== ''
      ? planned.replace(/^are /u, 'is ')
      : isPlanned
        ? planned
        : past
  const text = `${who} ${verb}${whom}${placeOf(event)}${endings[event.status] ?? ''}`.replaceAll(/\s+/gu, ' ').trim()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
