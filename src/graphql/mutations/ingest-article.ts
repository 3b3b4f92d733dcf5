import type { AnnotatedClaim, Annotation } from '../../domain/annotation.js'
import { sliceByCodePoints } from '../../domain/code-points.js'
import type { Document } from '../../domain/document.js'
import { DocumentError } from '../../domain/errors.js'
import { saveEdited } from '../../store/edit/save-edited.js'
import { EditRefused } from '../../store/edit/user-error.js'
import { saveDocument } from '../../store/save/save-document.js'
import type { Editing, HandedIn } from './editing.js'
import { type Given, listOf, readClaim, textOrNull } from './given.js'
import { type Outcome, type Proposal, toOutcome } from './outcome.js'

/**
 * Reads a document that a client hands in and records it: what the rules find, or exactly the claims that the client
 * gives. A dry run only tells what was found.
 */
export async function ingestArticle(input: Given, editing: Editing): Promise<Outcome> {
  const form = formOf(input)
  const handedIn = {
    form,
    content: input[form],
    url: textOrNull(input.url),
    publishedOn: textOrNull(input.publishedOn),
  }
  const refuse = refuserOf(form)
  const { document, annotation } = await editing.story.read(handedIn).catch(refuse)
  const proposed = annotation.claims.map((claim) => proposalOf(document, claim))
  if (input.dryRun === true) return { proposed, userErrors: [] }
  if (Array.isArray(input.claims)) return ingestEdited(input, document, annotation, editing)
  const request = { document, annotation, by: editing.by }
  const saved = await saveDocument(editing.database, request, editing.context).catch(refuse)
  return { article: saved.articleId, duplicateOf: saved.duplicateOfId, proposed, userErrors: [] }
}

async function ingestEdited(
  input: Given,
  document: Document,
  annotation: Annotation,
  editing: Editing,
): Promise<Outcome> {
  const claims = listOf(input.claims).map((claim, index) => readClaim(claim as Given, ['claims', String(index)]))
  const author = { by: editing.by, reason: null }
  const result = await saveEdited(editing.database, editing.context, author, { document, annotation, claims })
  return toOutcome(result, ({ articleId, duplicateOfId }) => ({
    article: articleId,
    duplicateOf: duplicateOfId,
    proposed: annotation.claims.map((claim) => proposalOf(document, claim)),
  }))
}

const forms: readonly HandedIn['form'][] = ['text', 'ninjs', 'schemaOrg']

function formOf(input: Given): HandedIn['form'] {
  const [form, ...others] = forms.filter((name) => input[name] !== undefined && input[name] !== null)
  if (form !== undefined && others.length === 0) return form
  throw new EditRefused('INVALID', null, 'Give exactly one of text, ninjs and schemaOrg.')
}

/** Says what is wrong with a document at the field that it was handed in by: a line of the text, a path in the JSON. */
function refuserOf(form: HandedIn['form']): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof DocumentError)) throw error
    const { source, line, reason } = error.fields
    const path = String(source).split('#')[1]
    const where = typeof line === 'number' ? `Line ${line}: ` : path === undefined ? '' : `At ${path}: `
    throw new EditRefused('INVALID', [form], `${where}${String(reason)}`)
  }
}

function proposalOf(document: Document, claim: AnnotatedClaim): Proposal {
  const { statement, type, status, modality, date, verbatim, place, participants, evidence, confidence } = claim
  const span = evidence[0] ?? { start: 0, end: 0 }
  return {
    ...{ statement, type, status, modality, verbatim, place, confidence },
    edtf: date?.edtf ?? null,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    precision: date?.precision ?? null,
    approximate: date?.approximate ?? false,
    participants: participants.map(({ actor }) => actor.name),
    quote: sliceByCodePoints(document.body, span),
    ...{ start: span.start, end: span.end },
  }
}
