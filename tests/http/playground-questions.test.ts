import { expect, test } from '@jest/globals'
import { Kind, type OperationDefinitionNode, parse } from 'graphql'
import { type KeptTexts, openingTabs, restoringAddress } from '../../src/web/playground/opening-tabs.js'
import type { Question } from '../../src/web/playground/question.js'
import { questions } from '../../src/web/playground/questions.js'

function operationOf(question: Question): OperationDefinitionNode {
  const operations = parse(question.query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  expect(operations).toHaveLength(1)
  return operations[0] as OperationDefinitionNode
}

function storageWith(texts: Readonly<Record<string, string>>): KeptTexts & { readonly texts: Map<string, string> } {
  const kept = new Map(Object.entries(texts))
  return {
    texts: kept,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => {
      kept.delete(key)
    },
  }
}

test('every question is one operation whose name, the title of its tab, is its own', () => {
  const names = questions.map((question) => operationOf(question).name?.value)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(questions.length)
})

test('every question stands above its query as a comment', () => {
  const commentOf = ({ query }: Question) =>
    query
      .match(/^# .*$/gm)
      ?.map((line) => line.slice(2))
      .join(' ')
  expect(questions.map(commentOf)).toEqual(questions.map(({ text }) => text))
})

test.each(questions)(
  'question $number gives a value to each variable that it declares, and to no other',
  (question) => {
    const declared = operationOf(question).variableDefinitions?.map(({ variable }) => variable.name.value) ?? []
    expect(Object.keys(question.variables).sort()).toEqual([...declared].sort())
  },
)

const asked: readonly Question[] = [
  { number: 1, text: 'Who?', query: 'query Who($name: String!) { person }', variables: { name: 'Kim Jong Un' } },
  { number: 2, text: 'When?', query: 'query When { event }', variables: {} },
]
const asTabs = [
  { query: 'query Who($name: String!) { person }', variables: '{\n  "name": "Kim Jong Un"\n}' },
  { query: 'query When { event }', variables: '' },
]

test('a first visit opens with the questions, the first of them in the editor', () => {
  expect(openingTabs(asked, '', storageWith({}))).toEqual({
    defaultTabs: asTabs,
    initialQuery: asTabs[0]?.query,
    initialVariables: asTabs[0]?.variables,
  })
})

test('a later visit opens with the tabs that were left', () => {
  expect(openingTabs(asked, '', storageWith({ 'graphiql:tabState': '{}' }))).toEqual({ defaultTabs: asTabs })
})

test('a query in the address is opened, whatever was left', () => {
  const search = `?${new URLSearchParams({ query: '{ event }', variables: '{"a":1}' })}`
  expect(openingTabs(asked, search, storageWith({ 'graphiql:tabState': '{}' }))).toEqual({
    defaultTabs: asTabs,
    initialQuery: '{ event }',
    initialVariables: '{"a":1}',
  })
})

test('the address that restores the questions forgets the tabs that were left, and keeps the history of queries', () => {
  const storage = storageWith({ 'graphiql:tabState': '{}', 'graphiql:query': '{ a }', 'graphiql:queries': '[]' })
  const { search } = new URL(restoringAddress, 'http://localhost')
  expect(openingTabs(asked, search, storage)).toEqual(openingTabs(asked, '', storageWith({})))
  expect([...storage.texts.keys()]).toEqual(['graphiql:queries'])
})
