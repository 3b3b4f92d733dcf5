import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { ActorGroup } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import type { Frame, FrameContext } from './context.js'
import type { EventMention } from './mention.js'
import { isCompany } from './parties.js'
import { isByPhone, isPerson, settleReality, tellMeeting } from './telling.js'
import { discussVerbs } from './words.js'

/** "A discussed the crisis with B", "A dined with B". */
export const withFrame: Frame = (context, at) => {
  const { items } = context
  const reality = settleReality(items, at)
  if (reality === 'SKIP') return []
  const subject = findSubject(items, at)
  const args = findArguments(items, at)
  const across = items.slice(at, at + 4).some(({ word }) => word === 'across') ? args.by.get('from') : undefined
  const named = args.by.get('with') ?? args.by.get('opposite') ?? across
  const other = named?.refs.filter(isPerson) ?? []
  const by = args.by.get('by')
  if (by && isCompany(by.refs) && /^(?:was|were|been)$/u.test(items[at - 1]?.word ?? ''))
    return tellJointWork(context, at, by, args, reality)
  if (!isSaidOfMeeting(items, at)) return []
  if (other.length === 0 && isJointVerb(items, at)) return tellJointWork(context, at, subject, args, reality)
  if (other.length === 0 || (items[at]?.word === 'spent' && !isWhile(items, at))) return []
  const isSeparate = items.slice(at, at + 4).some(({ word }) => /^separate(?:ly)?$/u.test(word))
  return tellMeeting(context, { rule: 'frame:meeting/with', at, subject, other, args, status: reality, isSeparate })
}

/** "spent two hours with B", "spent Saturday with B", "spent most of the day with B". */
const isWhile = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at, at + 8)
    .some(
      ({ word, kind }) =>
        kind === 'DATE' || /^(?:hours?|minutes|day|morning|afternoon|evening|night|weekend|while|days)$/u.test(word),
    )

/** Verbs that tell a meeting with some objects only: "exchanged views", "shared a table", "got down to business". */
function isSaidOfMeeting(items: readonly Item[], at: number): boolean {
  const { word = '' } = items[at] ?? {}
  const ahead = items.slice(at + 1, at + 8).map((item) => item.word)
  const has = (pattern: RegExp): boolean => ahead.some((next) => pattern.test(next))
  if (word.startsWith('exchang')) return has(/^(?:views|ideas|notes|opinions|thoughts)$/u)
  if (word.startsWith('shar')) return has(/^(?:table|meal|lunch|dinner|stage|coffee|tea)$/u)
  if (word === 'got') return has(/^(?:down|together)$/u)
  if (word === 'went' || word === 'pored') return ahead[0] === 'over'
  if (word === 'hammered' || word === 'ironed') return ahead[0] === 'out'
  if (word === 'compared') return ahead[0] === 'notes'
  return true
}

/** "discussed", "negotiated", "sat down together": what only several can do. */
const isJointVerb = (items: readonly Item[], at: number): boolean =>
  discussVerbs.has(items[at]?.word ?? '') ||
  /^(?:exchang|wrangl|haggl|parley|deliberat|went$|pored$|hammered$|ironed$|compared$)/u.test(items[at]?.word ?? '') ||
  /^(?:negotiat|bargain|confer|consult)/u.test(items[at]?.word ?? '') ||
  (/^(?:sat|sit|sits|sitting)$/u.test(items[at]?.word ?? '') &&
    items.slice(at + 1, at + 4).some(({ word }) => /^(?:down|together|face|across|opposite)$/u.test(word))) ||
  items.slice(at + 1, at + (items[at]?.word === 'spent' ? 6 : 3)).some(({ word }) => word === 'together') ||
  (/^(?:came|come|comes)$/u.test(items[at]?.word ?? '') && /^(?:together|face)$/u.test(items[at + 1]?.word ?? ''))

/** "Officials from A and B discussed the pact in X on Monday": sides of several countries with a place or a day. */
function tellJointWork(
  context: FrameContext,
  at: number,
  subject: ActorGroup,
  args: Arguments,
  status: EventStatus,
): readonly EventMention[] {
  const { people, items } = context
  const sides = new Set(
    subject.refs.map((ref) => (ref.kind === 'PERSON' ? (people.get(ref.name)?.country ?? ref.name) : ref.name)),
  )
  const isThere =
    args.places.length > 0 || args.date !== -1 || args.by.get('in')?.refs.some(({ kind }) => kind === 'COUNTRY')
  const bodies = items
    .slice(Math.max(0, subject.from), subject.to)
    .filter(({ name }) => name?.kind === 'ORGANIZATION' && name.organizationKind !== 'ARMED_GROUP')
  const isTogether = items.slice(at, at + 4).some(({ word }) => word === 'together')
  const first = items[subject.from]?.from ?? 0
  const areTeams = context.tokens
    .slice(first, items[subject.to - 1]?.to ?? first)
    .some(({ lower }) => /^(?:delegations|teams|negotiators|envoys|camps|sides)$/u.test(lower))
  const isSeveral =
    sides.size >= 2 ||
    (areTeams && subject.refs.length >= 2) ||
    (isTogether && subject.refs.filter(isPerson).length >= 2)
  if (!isSeveral || bodies.length > 0) return []
  if (!isThere && !subject.refs.every(isPerson)) return []
  if (isByPhone(items, at, args.end))
    return tellMeeting(context, { rule: 'frame:meeting/discussed', at, subject, other: [], args, status })
  return tellMeeting(context, {
    rule: 'frame:meeting/discussed',
    at,
    subject,
    other: [],
    args,
    status,
    isDefinite: !isThere,
  })
}
