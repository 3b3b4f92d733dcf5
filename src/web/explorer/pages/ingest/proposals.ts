import type { ClaimFields } from '../editing/claim-changes.js'
import type { Proposal } from './ingest-queries.js'

/** Tells a proposal from the others of its text, also when the text is read once more. */
export function keyOfProposal({ start, statement }: Pick<Proposal, 'start' | 'statement'>): string {
  return `${start} ${statement}`
}

/** A proposal as the form shows it. */
export function fieldsOf({ statement, type, status, modality, date, place }: Proposal): ClaimFields {
  return { statement, type, status, modality, date: date?.edtf ?? '', place: place ?? '' }
}

/**
 * Finds the words of proposals in the text that was given. Their offsets count within the body that the server took out
 * of it, which it does not tell: a quote that stands in the text once tells how far the two lie apart.
 *
 * @returns offsets in code points of `text`, by key of the proposal; what is not found is left out
 */
export function locate(
  text: string,
  proposals: readonly Proposal[],
): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const places = proposals.map((proposal) => ({ proposal, found: occurrences(text, proposal.quote) }))
  const unique = places.find(({ found }) => found.length === 1)
  const shift = unique === undefined ? 0 : (unique.found[0] ?? 0) - unique.proposal.start
  return new Map(
    places.flatMap(({ proposal, found }) => {
      const distance = (place: number) => Math.abs(place - proposal.start - shift)
      const [start] = [...found].sort((one, other) => distance(one) - distance(other))
      if (start === undefined) return []
      return [[keyOfProposal(proposal), { start, end: start + [...proposal.quote].length }]]
    }),
  )
}

/** Where a text holds another, in code points. */
function occurrences(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let unit = text.indexOf(words); unit >= 0 && words !== ''; unit = text.indexOf(words, unit + 1)) {
    places.push([...text.slice(0, unit)].length)
  }
  return places
}
