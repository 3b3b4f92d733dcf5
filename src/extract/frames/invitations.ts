import { findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { formalNounAfter } from './gatherings.js'
import { isPerson } from './telling.js'

/** "accepted an invitation to the summit that B is to host": a planned gathering of both. */
export const invitedFrame: Frame = (context, at) => {
  const { items } = context
  if (items[at]?.word !== 'accepted' || !items.slice(at, at + 4).some(({ word }) => word === 'invitation')) return []
  const noun = formalNounAfter(items, at)
  if (noun === -1 || !items.slice(at, noun).some(({ word }) => word === 'to')) return []
  const subject = findSubject(items, at)
  const host = items
    .slice(noun + 1, noun + 4)
    .flatMap(({ refs }) => refs.filter(isPerson))
    .slice(0, 1)
  const organizations = items.slice(at, noun).flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'ORGANIZATION'))
  const parts = joinParts(
    partsOf([...subject.refs.filter(isPerson), ...host], 'PARTICIPANT'),
    partsOf(organizations, 'ORGANIZER'),
  )
  if (subject.refs.length === 0) return []
  const verb = items.findIndex(({ word }, index) => index > noun && /^(?:host|hosts|chair|hold|open)$/u.test(word))
  const args = findArguments(items, verb === -1 ? noun : verb)
  return [
    makeMention(context, {
      type: 'MEETING',
      rule: 'frame:meeting/invited',
      at,
      subjectFrom: subject.from,
      parts,
      args,
      status: 'PLANNED',
      isGathering: true,
    }),
  ]
}

/** "accepted an invitation to X", "to visit X": a planned visit. */
export const acceptedFrame: Frame = (context, at) => {
  const { items } = context
  const noun = items.findIndex(({ word }, index) => index > at && index < at + 4 && word === 'invitation')
  if (noun === -1 || items.slice(Math.max(0, at - 3), at).some(({ word }) => /^(?:not|n't|never)$/u.test(word)))
    return []
  const subject = findSubject(items, at)
  const travellers = subject.refs.filter(isPerson)
  const args = findArguments(items, noun)
  const place = args.places.find(({ preposition }) => preposition === 'to')?.name
  const country = place
    ? (place.country ?? null)
    : (args.by.get('to')?.refs.find(({ kind }) => kind === 'COUNTRY')?.name ?? null)
  if (travellers.length === 0 || country === null) return []
  const host = partsOf([{ kind: 'COUNTRY', name: country }], 'HOST')
  return [
    makeMention(context, {
      type: 'VISIT',
      rule: 'frame:visit/invitation-accepted',
      at,
      subjectFrom: subject.from,
      parts: joinParts(partsOf(travellers, 'VISITOR'), host),
      args,
      status: 'PLANNED',
      where: { place: place ?? null, country },
    }),
  ]
}
