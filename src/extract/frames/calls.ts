import { findArguments, findSubject } from './clause.js'
import { type Frame, makeMention } from './context.js'
import { realityOfNoun } from './status.js'
import { findOwner, isByPhone, isPerson, meetingParts, settleReality } from './telling.js'

/** "A telephoned B", "made a call to B"; "called" needs a word of the telephone. */
export const callFrame: Frame = (context, at) => {
  const { items } = context
  const word = items[at]?.word ?? ''
  const isPhoneWord = /^(?:phone|telephone|video)$/u.test(items[at - 1]?.word ?? '')
  const isNoun =
    isPhoneWord ||
    (/^calls?$/u.test(word) &&
      (items[at]?.pos === 'NOUN' || /^(?:a|similar|the|his|her)$/u.test(items[at - 1]?.word ?? '')))
  const isPhoned =
    /^(?:tele)?phone/u.test(word) && items[at]?.pos !== 'NOUN' && !/^(?:by|a|the)$/u.test(items[at - 1]?.word ?? '')
  const args = findArguments(items, at)
  if (!isPhoned && !isNoun && !isByPhone(items, at + 1, args.end)) return []
  const verb = isNoun
    ? items.findLastIndex((item, index) => index < at && item.kind === 'WORD' && item.pos === 'VERB')
    : at
  const reality = verb === -1 ? 'OCCURRED' : settleReality(items, verb)
  if (reality === 'SKIP' || (isNoun && realityOfNoun(items, at) === 'SKIP')) return []
  const owner = isNoun ? findOwner(items, at) : { refs: [], from: -1, to: -1 }
  const subject = owner.refs.length > 0 ? owner : findSubject(items, verb === -1 ? at : verb)
  const other = isNoun
    ? ((args.by.get('to') ?? args.by.get('with') ?? args.by.get('between'))?.refs ?? [])
    : args.direct.refs
  const parts = meetingParts(
    subject.refs,
    other.filter(({ kind }) => kind !== 'ORGANIZATION'),
  )
  if (parts.length < 2 || !other.some(isPerson)) return []
  return [
    makeMention(context, {
      type: 'CALL',
      rule: 'frame:call/telephoned',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}
