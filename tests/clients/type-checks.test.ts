import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ClientProject, makeClientProject, strictSettings } from './client-project.js'

const meetings = (field: string) => `
  query Meetings($name: String!, $after: String) {
    person(by: { name: $name }) {
      name
      meetings(first: 5, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${field} date { edtf } participants { actor { name } } }
      }
    }
  }
`

let project: ClientProject
beforeAll(() => {
  project = makeClientProject()
})
afterAll(() => project.remove())

/** Type-checks one file of the app; what TypeScript says, empty when all is well. */
function typeCheck(file: string): string {
  project.write({ [`tsconfig.${file}.json`]: JSON.stringify({ compilerOptions: strictSettings, files: [file] }) })
  const { exitCode, printed } = project.run('tsc', ['-p', `tsconfig.${file}.json`])
  expect(exitCode === 0).toBe(printed === '')
  return printed
}

describe('GraphQL Code Generator with its client preset', () => {
  const use = (field: string) => `
    import { graphql } from './generated'
    import type { MeetingsQuery } from './generated/graphql'
    export const document = graphql(\`${meetings('title')}\`)
    export const titles = (answer: MeetingsQuery): readonly string[] =>
      answer.person?.meetings.nodes.map((node) => node.${field}) ?? []
  `
  const settings = () => `
    export default {
      schema: ${JSON.stringify(project.schema)},
      documents: ['right.ts'],
      generates: { 'generated/': { preset: 'client', presetConfig: { fragmentMasking: false }, config: { documentMode: 'string' } } },
    }
  `

  test('types each answer; a field that was not asked for fails the type check', () => {
    project.write({ 'codegen.mjs': settings(), 'right.ts': use('title'), 'wrong.ts': use('headline') })
    expect(project.run('graphql-codegen', ['--config', 'codegen.mjs', '--silent'])).toMatchObject({ exitCode: 0 })
    expect(typeCheck('right.ts')).toBe('')
    expect(typeCheck('wrong.ts')).toContain("'headline' does not exist")
  })

  test('refuses a document with a field that the schema has not', () => {
    project.write({
      'codegen.mjs': settings(),
      'right.ts': `import { graphql } from './generated'\ngraphql(\`${meetings('headlines')}\`)`,
    })
    const { exitCode, printed } = project.run('graphql-codegen', ['--config', 'codegen.mjs'])
    expect(exitCode).not.toBe(0)
    expect(printed).toContain('no files were generated')
  })
})

describe('gql.tada', () => {
  const use = (asked: string, read: string) =>
    `
    import { initGraphQLTada, type ResultOf } from 'gql.tada'
    import type { introspection } from './graphql-env'
    const graphql = initGraphQLTada<{
      introspection: introspection
      scalars: { EDTF: string; Date: string; DateTime: string; URL: string; CountryCode: string; JSON: unknown }
    }>()
    const document = graphql(\`${meetings('PLACEHOLDER')}\`)
    export const titles = (answer: ResultOf<typeof document>): readonly string[] =>
      answer.person?.meetings.nodes.map((node) => node.${read}) ?? []
  `.replace('PLACEHOLDER', asked)

  test('types each answer from the schema alone; a wrong field fails the type check', () => {
    project.write({
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...strictSettings,
          plugins: [{ name: 'gql.tada/ts-plugin', schema: project.schema, tadaOutputLocation: 'graphql-env.d.ts' }],
        },
      }),
      'tada-right.ts': use('title', 'title'),
      'tada-wrong.ts': use('title', 'headline'),
      'tada-unknown.ts': use('headline', 'headline'),
    })
    expect(project.run('gql.tada', ['generate-output'])).toMatchObject({ exitCode: 0 })
    expect(typeCheck('tada-right.ts')).toBe('')
    expect(typeCheck('tada-wrong.ts')).toContain("'headline' does not exist")
    expect(typeCheck('tada-unknown.ts')).toContain("is not assignable to type 'string'")
  })
})
