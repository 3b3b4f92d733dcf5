import type { Sql } from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import type { FieldDefinitions } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { ConnectionSource, EdgeSource } from '../plan/type-sources.js'

type Writer<Source> = (source: Source, field: FieldCall) => Sql

/** Entries of an index are counted far faster than rows are read: a count of thousands is as this many rows. */
const countedRows = 50

/** The fields that every connection has. */
export function connectionFields<N extends TableName, Tie>(
  edge: string,
  node: string,
  writeEdge: Writer<EdgeSource<Row<N>, Tie>>,
  writeNode: Writer<Row<N>>,
): FieldDefinitions<ConnectionSource<N, Tie>> {
  return {
    edges: {
      type: `[${edge}!]!`,
      description: 'The page, each node with its cursor.',
      sql: (list, field) => list.each(writeEdge(list.edge, field)),
    },
    nodes: {
      type: `[${node}!]!`,
      description: 'The page, the nodes alone.',
      sql: (list, field) => list.each(writeNode(list.edge.node, field)),
    },
    pageInfo: {
      type: 'PageInfo!',
      description: 'Where the page stands in the list.',
      sql: (list, field) => field.object('PageInfo', list.page),
    },
    totalCount: {
      type: 'Int!',
      description: 'Size of the whole list, paging aside; counted up to 10,000.',
      rows: countedRows,
      sql: (list) => list.totalCount,
    },
    totalCountExact: {
      type: 'Boolean!',
      description: 'False where there are more than the 10,000 that totalCount then tells.',
      rows: countedRows,
      sql: (list) => list.totalCountExact,
    },
  }
}

/** The fields that every edge has. */
export function edgeFields<N extends TableName, Tie>(
  node: string,
  writeNode: Writer<Row<N>>,
): FieldDefinitions<EdgeSource<Row<N>, Tie>> {
  return {
    cursor: {
      type: 'String!',
      description: 'Place of the edge in the list: pass it as `after` or `before`.',
      sql: (edge) => edge.cursor,
    },
    node: { type: `${node}!`, description: 'The node itself.', sql: (edge, field) => writeNode(edge.node, field) },
  }
}
