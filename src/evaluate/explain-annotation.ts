import type { AnnotatedClaim, AnnotatedMention, Annotation } from '../domain/annotation.js'
import { sliceByCodePoints } from '../domain/code-points.js'
import type { Document } from '../domain/document.js'

const marks = { PERSON: 'person', COUNTRY: 'country', ORGANIZATION: 'organization' } as const

/** `Lavrov` becomes `[Lavrov|person Sergei Lavrov]`; a mention inside another is left to the outer one. */
function markMentions(body: string, mentions: readonly AnnotatedMention[]): string {
  const letters = [...body]
  const ordered = mentions.toSorted((left, right) => left.start - right.start || right.end - left.end)
  let text = ''
  let cursor = 0
  for (const { start, end, surface, actor, place } of ordered) {
    if (start < cursor) continue
    const label = actor ? `${marks[actor.kind]} ${actor.name}` : place ? `place ${place}` : 'name'
    text += `${letters.slice(cursor, start).join('')}[${surface}|${label}]`
    cursor = end
  }
  return text + letters.slice(cursor).join('')
}

function describeClaim(claim: AnnotatedClaim, body: string): readonly string[] {
  const { statement, rule, confidence, event, type, status, modality, negated, attributedTo } = claim
  const participants = claim.participants.map(
    ({ actor, roles, onBehalfOf, office }) =>
      `${actor.name}${roles.length > 0 ? ` as ${roles.join('+')}` : ''}${onBehalfOf ? ` for ${onBehalfOf}` : ''}${office ? ` (${office})` : ''}`,
  )
  const slots: readonly (readonly [string, string])[] = [
    ['event', event === null ? 'none' : `${event}: ${type} ${status}`],
    ['modality', `${modality}${negated ? ', negated' : ''}${attributedTo ? `, by ${attributedTo.name}` : ''}`],
    ['date', claim.date ? `${claim.date.edtf}${claim.verbatim ? ` from "${claim.verbatim}"` : ''}` : ''],
    ['place', [claim.place, claim.country].filter((name) => name !== null).join(', ')],
    ['who', participants.join('; ')],
    ...claim.evidence.map((span) => ['words', `${span.start}-${span.end} "${sliceByCodePoints(body, span)}"`] as const),
  ]
  return [
    `${statement}  [${rule}${confidence === null ? '' : `, ${confidence.toFixed(2)}`}]`,
    ...slots.filter(([, value]) => value !== '').map(([name, value]) => `    ${name.padEnd(9)}${value}`),
  ]
}

/**
 * Why a document says what it is taken to say: the text with each name marked, the people with country and office,
 * each claim with its rule, confidence and slots, the links. Offsets count code points of the body.
 */
export function explainAnnotation({ headline, publishedOn, body }: Document, annotation: Annotation): string {
  const people = annotation.people.map(
    ({ name, aliases, country, office }) =>
      `${name}: ${country ?? 'no country'}, ${office ?? 'no office'}; named ${aliases.map((alias) => `"${alias}"`).join(', ')}`,
  )
  const links = annotation.links.map(({ kind, from, to }) => `event ${from} ${kind} event ${to}`)
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
  return [
    `${publishedOn ?? 'no date'}  ${headline}  (${annotation.extractor})`,
    '',
    markMentions(body, annotation.mentions),
    ...section('People', people),
    ...section(
      'Claims',
      annotation.claims.flatMap((claim) => describeClaim(claim, body)),
    ),
    ...section('Links', links),
  ].join('\n')
}
