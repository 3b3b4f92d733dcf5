import type { Annotation } from '../../domain/annotation.js'
import { createCodePointIndex } from '../../domain/code-points.js'
import type { CountryCode, Document, Span } from '../../domain/document.js'
import { DocumentError } from '../../domain/errors.js'

/**
 * Refuses an annotation whose quotes are not in the document or whose claims do not hold together, before anything is
 * written. Throws a DocumentError.
 */
export function checkQuotes(
  document: Document,
  annotation: Annotation,
  countryNames: ReadonlyMap<CountryCode, string>,
): void {
  const refuse = (reason: string): never => {
    throw new DocumentError(document.source, null, reason)
  }
  const index = createCodePointIndex(document.body)
  const lies = ({ start, end }: Span) => Number.isInteger(start) && start >= 0 && start < end && end <= index.length
  for (const mention of annotation.mentions) {
    const words = lies(mention) ? document.body.slice(index.toUtf16(mention.start), index.toUtf16(mention.end)) : null
    if (words !== mention.surface) refuse(`"${mention.surface}" does not stand at ${mention.start}–${mention.end}`)
  }
  for (const claim of annotation.claims) {
    // an article whose words are not known, only what was coded from it, has nothing to quote
    if (claim.evidence.length === 0 && document.body !== '') refuse(`no quote for the claim "${claim.statement}"`)
    if (!claim.evidence.every(lies)) refuse(`a quote for the claim "${claim.statement}" is not in the text`)
    if ((claim.event === null) !== (claim.type === null) || (claim.type === null) !== (claim.status === null))
      refuse(`the claim "${claim.statement}" has a type and a status exactly when it is about an event`)
  }
  const codes = [
    ...annotation.countries,
    ...annotation.people.map((person) => person.country),
    ...annotation.places.map((place) => place.country),
    ...annotation.organizations.map((organization) => organization.country),
    ...annotation.claims.map((claim) => claim.country),
  ]
  const unknown = codes.find((code) => code !== null && !countryNames.has(code))
  if (unknown !== undefined) refuse(`there is no country with the code ${unknown}`)
}
