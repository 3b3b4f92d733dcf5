import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { nowhere } from './accusations.js'
import { agentBefore, namedAfter, namedBy } from './agents.js'
import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { settleReality } from './telling.js'

/** The body named last before a verb that has no other subject: "Prosecutors at the court …". */
const lastBody = (items: readonly Item[], at: number): readonly ActorRef[] =>
  items
    .slice(0, at)
    .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
    .slice(-1)

/** "Prosecutors at the court charged X with crimes", "X was indicted by Y for …": a formal accusation of somebody named. */
export const chargeFrame: Frame = (context, at) => {
  const { items } = context
  const args = findArguments(items, at)
  const isPassive = /^(?:was|were|been|is|are)$/u.test(items[at - 1]?.word ?? '')
  const reasons = /^charg/u.test(items[at]?.word ?? '') ? /^(?:with|over)$/u : /^(?:with|for|over|on)$/u
  const follows = items.slice(at + 1, at + 14).some(({ word }) => reasons.test(word))
  if (!follows || settleReality(items, at) !== 'OCCURRED') return []
  const agent = isPassive ? namedAfter(items, at + 1, args.end, /^by$/u) : agentBefore(items, at)
  const accusers = agent.refs.length > 0 || isPassive ? agent.refs : lastBody(items, at)
  const named = isPassive ? findSubject(items, at) : namedBy(items, at + 1)
  const accused = named.refs.filter((ref) => ref.kind !== 'ORGANIZATION')
  if (accusers.length === 0 || accused.length === 0) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/charged',
      at,
      subjectFrom: agent.from,
      parts: joinParts(partsOf(accusers, 'ACCUSER'), partsOf(accused, 'ACCUSED')),
      args,
      status: 'OCCURRED',
      where: nowhere,
    }),
  ]
}

/** "issued a warrant for X", "a warrant for his arrest", "ordered the arrest of X": whom they want. */
function wantedBy(items: readonly Item[], verb: number, at: number): readonly ActorRef[] {
  const owner = items.slice(verb, at + 5).find(({ isPossessive, refs }) => isPossessive && refs.length > 0)
  if (owner) return owner.refs
  const { end } = findArguments(items, at)
  return namedAfter(items, at + 1, end, /^(?:for|of|against)$/u).refs
}

/** "The court issued an arrest warrant for X", "ordered his arrest", "a warrant was issued for X by Y". */
export const warrantFrame: Frame = (context, at) => {
  const { items } = context
  const isIssuing = ({ word }: Item): boolean =>
    /^(?:issued|issue|issues|issuing|ordered|orders|sought|seeks|seeking|requested|obtained)$/u.test(word)
  if (items[at]?.word === 'arrest' && items.slice(at - 3, at + 3).some(({ word }) => /^warrants?$/u.test(word)))
    return []
  const before = items.findLastIndex((item, index) => index < at && index > at - 12 && isIssuing(item))
  const after = items.findIndex((item, index) => index > at && index < at + 8 && isIssuing(item))
  const verb = before === -1 ? after : before
  if (verb === -1 || settleReality(items, verb) === 'SKIP') return []
  const accused = wantedBy(items, before === -1 ? at : verb, before === -1 ? after : at)
  const by = namedAfter(items, verb + 1, items.length, /^by$/u)
  const agent = before === -1 ? by : agentBefore(items, verb)
  const court = agent.refs.some(({ kind }) => kind === 'PERSON') ? [] : agent.refs
  const accusers = court.length > 0 ? court : lastBody(items, verb)
  if (accused.length === 0 || accusers.length === 0) return []
  return [
    makeMention(context, {
      type: 'ACCUSATION',
      rule: 'frame:accusation/warrant',
      at,
      subjectFrom: Math.min(verb, at),
      parts: joinParts(partsOf(accusers, 'ACCUSER'), partsOf(accused, 'ACCUSED')),
      args: findArguments(items, Math.max(at, verb)),
      status: 'OCCURRED',
      where: nowhere,
    }),
  ]
}
