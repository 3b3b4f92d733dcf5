import type { DocumentNode } from 'graphql'
import { stringifyDocument } from 'urql'
import type { Drawing, DrawingFormat } from '../pictures/contract.js'
import { type Row, toCsv } from './table-file.js'

/** What of a view can be taken along. */
export interface ViewToolsProps {
  /** Begins the names of files: `meetings-of-sergei-lavrov`. */
  readonly name: string
  /** The question that the view was made from. */
  readonly query: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
  /** What is shown, a line each. */
  readonly rows: readonly Row[]
  /** The picture that is shown; null or left out where there is none. */
  readonly drawing?: Drawing | null
}

/** Leads from a view to its query, and saves what it shows. */
export function ViewTools({ name, query, variables, rows, drawing = null }: ViewToolsProps) {
  return (
    <div className="view-tools">
      <a href={playgroundAddress(query, variables)}>Show as GraphQL</a>
      {rows.length > 0 && (
        <>
          <button type="button" onClick={() => save(`${name}.csv`, new Blob([toCsv(rows)], { type: 'text/csv' }))}>
            CSV
          </button>
          <button
            type="button"
            onClick={() =>
              save(`${name}.json`, new Blob([JSON.stringify(rows, null, 2)], { type: 'application/json' }))
            }
          >
            JSON
          </button>
        </>
      )}
      {drawing?.formats.map((format) => (
        <button key={format} type="button" onClick={() => void saveDrawing(name, drawing, format)}>
          {format.toUpperCase()}
        </button>
      ))}
    </div>
  )
}

/** Address of the playground with a query and its variables in the editor. */
function playgroundAddress(query: DocumentNode, variables: Readonly<Record<string, unknown>>): string {
  const parameters = { query: withoutMargin(stringifyDocument(query)), variables: JSON.stringify(variables, null, 2) }
  return `/?${new URLSearchParams(parameters)}`
}

/** Takes the margin away that documents have within the code. */
function withoutMargin(text: string): string {
  const lines = text.split('\n')
  const margins = lines.filter((line) => /^ *(query|fragment|}$)/.test(line)).map((line) => line.search(/\S/))
  const margin = Math.min(...margins.filter((width) => width >= 0))
  if (!Number.isFinite(margin)) return text
  return `${lines
    .map((line) => line.slice(Math.min(margin, line.search(/\S|$/))))
    .join('\n')
    .trim()}\n`
}

async function saveDrawing(name: string, drawing: Drawing, format: DrawingFormat): Promise<void> {
  save(`${name}.${format}`, await drawing.draw(format))
}

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
