import type { FolderScore } from './evaluate-folder.js'
import { type Finding, scoreOf } from './tally.js'

/** Kinds with counts, the events' types indented below their sum. */
const countedKinds: readonly (readonly [kind: string, label: string])[] = [
  ['people', 'people'],
  ['countries', 'countries'],
  ['places', 'places'],
  ['organizations', 'organizations'],
  ['events', 'events'],
  ...['MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'SANCTION'].map((type) => [type, `  ${type}`] as const),
]
const recalledKinds = ['AID', 'ATTACK', 'PROTEST', 'ELECTION', 'THREAT']
const attributes = ['person country', 'status', 'date overlaps', 'date equal', 'place', 'all people']

const two = (value: number): string => value.toFixed(2)
const none = '-'

/** F1 of a kind in a folder; null where neither gold nor extractor has any. */
function f1Of({ tally }: FolderScore, kind: string): number | null {
  const count = tally.counts.get(kind)
  return count && count.tp + count.fp + count.fn > 0 ? scoreOf(count).f1 : null
}

function describeCount({ tally }: FolderScore, kind: string): string {
  const count = tally.counts.get(kind)
  if (!count || count.tp + count.fp + count.fn === 0) return none
  const { precision, recall, f1 } = scoreOf(count)
  return `P ${two(precision)} R ${two(recall)} F1 ${two(f1)} (${count.tp}+${count.fp}-${count.fn})`
}

function describeRecall({ tally }: FolderScore, kind: string): string {
  const count = tally.counts.get(`(${kind})`)
  return count ? `${count.tp} of ${count.tp + count.fn} found` : none
}

function describeRate({ tally }: FolderScore, attribute: string): string {
  const rate = tally.rates.get(attribute)
  return rate ? `${two(rate.right / rate.all)} of ${rate.all}` : none
}

/** Difference of the first and the second folder: a wide one says that rules are fitted to the words of the first. */
function describeGap(scores: readonly FolderScore[], kind: string): string {
  const [seen, aside] = scores.slice(-2)
  if (!seen || !aside || scores.length < 2) return ''
  const one = f1Of(seen, kind)
  const other = f1Of(aside, kind)
  return one === null || other === null ? none : two(one - other)
}

/**
 * A table for people: a row a kind, a column a folder, and the gap in F1 between the last two. `(12+1-2)` is 12 right,
 * 1 false, 2 missed. Of the types in the last rows gold names only salient ones, so that no precision is told.
 */
export function formatScores(scores: readonly FolderScore[]): string {
  const hasGap = scores.length > 1
  const rows = [
    ['', ...scores.map(({ name, documents }) => `${name} (${documents} documents)`), hasGap ? 'gap' : ''],
    ...countedKinds.map(([kind, label]) => [
      label,
      ...scores.map((score) => describeCount(score, kind)),
      describeGap(scores, kind),
    ]),
    ...recalledKinds.map((kind) => [`  ${kind}`, ...scores.map((score) => describeRecall(score, kind)), '']),
    ...attributes.map((name) => [name, ...scores.map((score) => describeRate(score, name)), '']),
    ['events where none', ...scores.map(({ tally }) => String(tally.counts.get('events where none')?.fp ?? 0)), ''],
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** One finding a line, with the sentence and the rule below it where there are any. */
export function formatFinding({ document, fault, kind, what, sentence, rule }: Finding): string {
  const head = `${document}  ${fault} ${kind}: ${what}${rule ? `  [${rule}]` : ''}`
  return sentence ? `${head}\n    ${sentence}` : head
}

/** The same for machines: counts, scores and rates by folder. */
export function scoresAsJson(scores: readonly FolderScore[], withFindings: boolean): unknown {
  return scores.map(({ name, documents, tally }) => ({
    name,
    documents,
    kinds: Object.fromEntries([...tally.counts].map(([kind, count]) => [kind, { ...count, ...scoreOf(count) }])),
    attributes: Object.fromEntries(tally.rates),
    ...(withFindings ? { findings: tally.findings } : {}),
  }))
}
