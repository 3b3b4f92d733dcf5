import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ClientProject, makeClientProject } from './client-project.js'

/** A list that Relay refetches by the node's own id, page by page. */
const list = (field: string) => `
  import { graphql } from 'relay-runtime'
  export const meetings = graphql\`
    fragment MeetingList_person on Person
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "MeetingListPageQuery") {
      name
      meetings(first: $count, after: $cursor) @connection(key: "MeetingList_meetings") {
        edges { node { id ${field} } }
      }
    }
  \`
  export const page = graphql\`
    query MeetingListQuery($name: String!) { person(by: { name: $name }) { ...MeetingList_person } }
  \`
`

let project: ClientProject
beforeAll(() => {
  project = makeClientProject()
})
afterAll(() => project.remove())

function compile(field: string) {
  project.write({
    'relay.config.json': JSON.stringify({
      src: './src',
      language: 'typescript',
      schema: './schema.graphql',
      eagerEsModules: true,
      noFutureProofEnums: true,
      customScalarTypes: { EDTF: 'string' },
    }),
    'schema.graphql': readFileSync(join(project.folder, project.schema), 'utf8'),
    'src/MeetingList.ts': list(field),
  })
  return project.run('relay-compiler', ['relay.config.json'])
}

test('the Relay compiler takes the schema and makes a pagination query that refetches by id', () => {
  expect(compile('title')).toMatchObject({ exitCode: 0 })
  const made = join(project.folder, 'src/__generated__/MeetingListPageQuery.graphql.ts')
  expect(existsSync(made)).toBe(true)
  const text = readFileSync(made, 'utf8')
  expect(text).toContain('node(id: $id)')
  expect(text).toContain('hasNextPage')
})

test('the Relay compiler refuses a field that the schema has not', () => {
  const { exitCode, printed } = compile('headline')
  expect(exitCode).not.toBe(0)
  expect(printed).toContain('headline')
})
