import type { AnnotatedClaim } from '../domain/annotation.js'
import { createCodePointIndex } from '../domain/code-points.js'
import type { DocumentCounts, DocumentReport, IngestSummary } from './report.js'

/** One line for each document, with what a dry run would record below it. No colours, no line ends. */
export function describeDocument(report: DocumentReport): readonly string[] {
  if (report.outcome === 'refused') {
    const line = report.line === null ? '' : `:${report.line}`
    return [`refused      ${report.source}${line}: ${report.reason}`]
  }
  if (report.outcome === 'coded') {
    const { events, newEvents } = report.counts
    return [`coded        ${report.source}  (${plural(events, 'event')}, ${newEvents} new)`]
  }
  const title = `${report.source}  ${report.publishedOn ?? 'undated'} ${report.headline}`
  switch (report.outcome) {
    case 'saved':
      return [`saved        ${title}  (${describeCounts(report.counts)})`]
    case 'duplicate':
      return [
        `duplicate    ${title}  (same words as Article:${report.duplicateOfId}; ${describeCounts(report.counts)})`,
      ]
    case 'newVersion':
    case 'readAnew': {
      const what = report.outcome === 'newVersion' ? 'new version' : 'read anew  '
      const caveat = report.isRetracted ? '; none of it counts, since an editor retracted the article' : ''
      return [`${what}  ${title}  (${describeCounts(report.counts)}${caveat})`]
    }
    case 'unchanged':
      return [`unchanged    ${title}`]
    case 'found': {
      const quote = quoterOf(report.body)
      return [`would save   ${title}`, ...report.annotation.claims.flatMap((claim) => describeClaim(claim, quote))]
    }
  }
}

/** The closing lines of a run: `3 documents: 2 saved, 1 refused`, what was added, and why documents were refused. */
export function describeSummary(summary: IngestSummary): readonly string[] {
  const outcomes = Object.entries(summary.outcomes).map(
    ([outcome, count]) => `${count} ${outcomeWords[outcome] ?? outcome}`,
  )
  const added = `${plural(summary.people, 'person', 'people')}, ${plural(summary.events, 'event')}, ${plural(summary.claims, 'claim')}`
  const more = (summary.outcomes.refused ?? 0) - summary.refused.length
  return [
    `${plural(summary.documents, 'document')}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}`,
    `new: ${added}`,
    ...summary.refused.map(({ source, reason }) => `refused ${source}: ${reason}`),
    ...(more > 0 ? [`refused ${more} more, told above`] : []),
  ]
}

/** The report of one document as a line of JSON; `type` tells it from the summary. Bodies are left out. */
export function documentAsJson(report: DocumentReport): string {
  const { ...fields } = report
  return JSON.stringify({ type: 'document', ...fields, body: undefined })
}

/** The summary as a line of JSON. */
export function summaryAsJson(summary: IngestSummary): string {
  return JSON.stringify({ type: 'summary', ...summary })
}

const outcomeWords: Readonly<Record<string, string>> = {
  saved: 'saved',
  duplicate: 'saved as duplicates',
  newVersion: 'new versions',
  readAnew: 'read anew',
  unchanged: 'unchanged',
  found: 'would be saved',
  coded: 'of coded events',
  refused: 'refused',
}

function describeCounts({ people, events, claims, newPeople, newEvents }: DocumentCounts): string {
  return `${plural(people, 'person', 'people')}, ${newPeople} new; ${plural(events, 'event')}, ${newEvents} new; ${plural(claims, 'claim')}`
}

function describeClaim(claim: AnnotatedClaim, quote: (claim: AnnotatedClaim) => string): readonly string[] {
  const what = claim.type === null ? 'claim' : `${claim.type} ${claim.status ?? ''}`
  const how = [
    claim.modality,
    claim.negated ? 'negated' : null,
    claim.attributedTo === null ? null : `by ${claim.attributedTo.name}`,
  ]
  const scene = [claim.date?.edtf ?? null, claim.place ?? claim.country]
  const notes = [...how, ...scene].filter((note) => note !== null).join(', ')
  return [`  ${what}: ${claim.statement}  (${notes})`, `    “${quote(claim)}”`]
}

function quoterOf(body: string): (claim: AnnotatedClaim) => string {
  const index = createCodePointIndex(body)
  return ({ evidence }) =>
    evidence.map(({ start, end }) => body.slice(index.toUtf16(start), index.toUtf16(end))).join('” “')
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
