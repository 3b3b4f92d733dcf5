import XMLBuilder from 'fast-xml-builder'
import type { ExportedPerson, ExportedTie } from '../domain/exported-event.js'
import type { FormWriter } from './export-form.js'

/** What nodes and edges say, with GraphML's types. */
const keys = [
  { id: 'name', for: 'node', type: 'string' },
  { id: 'country', for: 'node', type: 'string' },
  { id: 'weight', for: 'edge', type: 'int' },
  { id: 'first', for: 'edge', type: 'string' },
  { id: 'last', for: 'edge', type: 'string' },
] as const

const attribute = '@'
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: attribute, suppressEmptyNode: true })

/** Escapes through the builder; control characters, which XML 1.0 has no way to write, are taken out. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  data: Readonly<Record<string, unknown>> = {},
) {
  const named = Object.entries(attributes).map(([key, value]) => [`${attribute}${key}`, value])
  const children = Object.entries(data).flatMap(([key, value]) =>
    value === null ? [] : [{ [`${attribute}key`]: key, '#text': String(value) }],
  )
  const content = { ...Object.fromEntries(named), ...(children.length === 0 ? {} : { data: children }) }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return `${builder.build({ [name]: content }).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')}\n`
}

/**
 * GraphML (http://graphml.graphdrawing.org/): people as nodes, and between two who met an undirected edge whose weight
 * is the number of their meetings. Part 0 are the people, part 1 the ties, each as the JSON that the database gives.
 */
export function graphMlWriter(): FormWriter<string> {
  return {
    head: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
        ...keys.map((key) => element('key', { id: key.id, for: key.for, 'attr.name': key.id, 'attr.type': key.type })),
        '<graph id="who-met-whom" edgedefault="undirected">\n',
      ].join(''),
    write: (part, rows) => rows.map(part === 0 ? nodeOf : edgeOf).join(''),
    tail: () => '</graph>\n</graphml>\n',
    leftOut: () => 0,
  }
}

function nodeOf(row: string): string {
  const { id, name, country } = JSON.parse(row) as ExportedPerson
  return element('node', { id }, { name, country })
}

function edgeOf(row: string): string {
  const { one, other, meetings, first, last } = JSON.parse(row) as ExportedTie
  return element('edge', { source: one, target: other }, { weight: meetings, first, last })
}
