import type { Span } from '../../domain/document.js'
import { parsePartialDate } from '../../domain/partial-date.js'
import { findQuote } from '../../domain/quotes.js'
import type { ClaimContent } from './claim-content.js'
import type { ClaimInput } from './claim-input.js'
import type { Desk } from './desk.js'
import { findParticipants } from './find-participants.js'
import { findPlace } from './find-place.js'
import { findActor } from './node-ref.js'
import { EditRefused } from './user-error.js'

type Field = readonly string[]

/**
 * Puts the fields that an editor gives in place of those that were. Brings in the people, places and offices that are
 * new. `field` is where the input stands, for errors. Throws what an edit is refused for.
 */
export async function applyInput(
  desk: Desk,
  before: ClaimContent,
  input: ClaimInput,
  body: string,
  field: Field,
): Promise<ClaimContent> {
  const { type, status } = kindOf(before, input, field)
  const attributedToId =
    input.attributedTo === undefined || input.attributedTo === null
      ? keepOrClear(input.attributedTo, before.attributedToId)
      : (await findActor(desk, input.attributedTo, [...field, 'attributedTo'])).keptId
  return {
    ...{ type, status, attributedToId },
    statement: statementOf(before, input, field),
    modality: required(input.modality, before.modality, [...field, 'modality']),
    negated: required(input.negated, before.negated, [...field, 'negated']),
    ...dateOf(before, input, field),
    ...(await sceneOf(desk, before, input, field)),
    participants:
      input.participants === undefined
        ? before.participants
        : await findParticipants(desk, input.participants ?? [], [...field, 'participants']),
    evidence: evidenceOf(before, input, body, field),
  }
}

function keepOrClear<Value>(given: null | undefined, before: Value | null): Value | null {
  return given === undefined ? before : null
}

function required<Value>(given: Value | null | undefined, before: Value, field: Field): Value {
  if (given === undefined) return before
  if (given === null)
    throw new EditRefused('INVALID', field, `${field.at(-1)} cannot be null; leave it out to keep it.`)
  return given
}

const longestStatement = 2000

function statementOf(before: ClaimContent, input: ClaimInput, field: Field): string {
  const statement = required(input.statement, before.statement, [...field, 'statement']).trim()
  if (statement !== '' && statement.length <= longestStatement) return statement
  const message = `A statement is one plain sentence of at most ${longestStatement} characters.`
  throw new EditRefused('INVALID', [...field, 'statement'], message)
}

/** A claim has a type and a status exactly when it is about an event. */
function kindOf(before: ClaimContent, input: ClaimInput, field: Field): Pick<ClaimContent, 'type' | 'status'> {
  const type = input.type === undefined ? before.type : input.type
  if (type === null) {
    if (input.status === undefined || input.status === null) return { type, status: null }
    const message = 'A status is that of an event: give the type of the event as well, or no status.'
    throw new EditRefused('INVALID', [...field, 'status'], message)
  }
  const status = input.status === undefined ? before.status : input.status
  if (status !== null) return { type, status }
  throw new EditRefused('INVALID', [...field, 'status'], 'A claim about an event gives it a status, such as OCCURRED.')
}

function dateOf(before: ClaimContent, input: ClaimInput, field: Field): Pick<ClaimContent, 'date' | 'verbatim'> {
  if (input.date === undefined || input.date === before.date) return { date: before.date, verbatim: before.verbatim }
  if (input.date === null) return { date: null, verbatim: null }
  try {
    return { date: parsePartialDate(input.date).edtf, verbatim: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new EditRefused('INVALID', [...field, 'date'], message)
  }
}

/** A place brings its country along, unless another is given: then the place does not lie there. */
async function sceneOf(
  desk: Desk,
  before: ClaimContent,
  input: ClaimInput,
  field: Field,
): Promise<Pick<ClaimContent, 'placeId' | 'countryId'>> {
  const { country } = input
  if (country !== undefined && country !== null && !desk.context.countryNames.has(country))
    throw new EditRefused('NOT_FOUND', [...field, 'country'], `There is no country with the code ${country}.`)
  if (input.place === undefined || input.place === null) {
    const placeId = keepOrClear(input.place, before.placeId)
    return { placeId, countryId: country === undefined ? before.countryId : country }
  }
  const place = await findPlace(desk, input.place, country ?? null, [...field, 'place'])
  return { placeId: place.id, countryId: country ?? place.countryId }
}

function evidenceOf(before: ClaimContent, input: ClaimInput, body: string, field: Field): readonly Span[] {
  if (input.quote === undefined) return before.evidence
  const quote = required(input.quote, '', [...field, 'quote'])
  const found = findQuote(body, quote, input.start ?? null)
  if (found.kind === 'found') return [found.span]
  if (found.kind === 'ambiguous') {
    const message = `The quote stands in the article ${found.starts.length} times: quote more words, or give start as one of ${found.starts.join(', ')}.`
    throw new EditRefused('AMBIGUOUS', [...field, 'quote'], message)
  }
  const near =
    found.nearest === null ? 'Nothing in it comes near.' : `Nearest to it comes: ${JSON.stringify(found.nearest)}.`
  const message = `The quote is not in the article. ${near} Copy the words exactly, quotation marks included.`
  throw new EditRefused('QUOTE_NOT_IN_ARTICLE', [...field, 'quote'], message)
}
