import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { agentBefore, namedBy } from './agents.js'
import { findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { verbForms } from './inflection.js'
import { settleReality } from './telling.js'

/** Verbs that announce harm to somebody. */
export const threatVerbs = verbForms('threaten warn caution')

const harm =
  /^(?:retaliat\w*|respon[ds]\w*|strike|force|war|attack|sanctions|consequences|regret|price|mistake|showdown|options|hesitate|destroy|fire|invade|invasion|pay|annihilat\w*|crush|bomb|nuclear|reprisals?|revenge|punish\w*|embargo|tariffs|blockade|expel|cut|act)$/u

/** "A threatened B with war", "warned B that it would pay", "warned that A would impose sanctions on B": who, and whom. */
export const threatFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.pos === 'NOUN' || settleReality(items, at) !== 'OCCURRED') return []
  const rest = items.slice(at + 1, at + 32)
  const isThreat = /^threat/u.test(items[at]?.word ?? '')
  const isHarm = isThreat || rest.some(({ word, kind }) => kind === 'WORD' && harm.test(word))
  if (!isHarm) return []
  const speaker = agentBefore(items, at)
  const direct = namedBy(items, at + 1).refs
  const aimed = direct.length > 0 ? direct : aimedAt(rest)
  const hit =
    isThreat && aimed.length === 0 ? rest.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'COUNTRY')) : aimed
  const told = hit.slice(0, Math.max(aimed.length, 1))
  const others = told.filter(({ name }) => !speaker.refs.some((ref) => ref.name === name))
  if (speaker.refs.length === 0 || others.length === 0) return []
  return [
    makeMention(context, {
      type: 'THREAT',
      rule: 'frame:threat/threatened',
      at,
      subjectFrom: speaker.from,
      parts: joinParts(partsOf(speaker.refs, 'SPEAKER'), partsOf(others, 'ADDRESSEE')),
      args: findArguments(items, at),
      status: 'OCCURRED',
      where: { place: null, country: null },
      confidence: 0.6,
    }),
  ]
}

/** Whom the threatened act is to hit: the first country after a word of direction. */
function aimedAt(rest: readonly Item[]): readonly ActorRef[] {
  const at = rest.findIndex(
    ({ word }, index) =>
      /^(?:on|against|at|attack|invade|strike|bomb|punish)$/u.test(word) && namedBy(rest, index + 1).refs.length > 0,
  )
  return at === -1 ? [] : namedBy(rest, at + 1).refs.filter(({ kind }) => kind === 'COUNTRY')
}
