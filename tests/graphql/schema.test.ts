import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import {
  buildSchema as buildFromText,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
} from 'graphql'
import * as vocabulary from '../../src/domain/vocabulary.js'
import { printedSchema } from '../../src/graphql/print-schema.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions } from '../../src/graphql/types/definitions.js'
import { enumTypes } from '../../src/graphql/types/enums.js'

const root = join(import.meta.dirname, '..', '..')
const schema = buildSchema(definitions)
const ownTypes = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
const builtIn = new Set(['ID', 'String', 'Int', 'Float', 'Boolean'])

test('every type, field, argument and enum value has a description', () => {
  const missing: string[] = []
  const note = (name: string, description: string | null | undefined) => {
    if (description === null || description === undefined || description.trim() === '') missing.push(name)
  }
  for (const type of ownTypes) {
    if (isScalarType(type) && builtIn.has(type.name)) continue
    note(type.name, type.description)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.description)
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.description)
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument.description)
    }
  }
  expect(ownTypes.length).toBeGreaterThan(60)
  expect(missing).toEqual([])
})

test('the committed schema is what the code prints', async () => {
  expect(await readFile(join(root, 'schema.graphql'), 'utf8')).toBe(printedSchema())
})

test('nothing that clients rely on since the release is gone', async () => {
  const released = buildFromText(await readFile(join(root, 'schema.released.graphql'), 'utf8'))
  expect(findBreakingChanges(released, schema).map(({ description }) => description)).toEqual([])
})

test('the check of breaking changes sees a field that went away', async () => {
  const text = await readFile(join(root, 'schema.graphql'), 'utf8')
  const poorer = buildFromText(text.replace(/^ {2}slug: String!$/gm, '  slugs: String!'))
  expect(findBreakingChanges(schema, poorer).length).toBeGreaterThan(5)
})

const words = [
  ['EventType', vocabulary.eventTypes],
  ['EventStatus', vocabulary.eventStatuses],
  ['Modality', vocabulary.modalities],
  ['ParticipantRole', vocabulary.participantRoles],
  ['EventLinkKind', vocabulary.eventLinkKinds],
  ['PlaceKind', vocabulary.placeKinds],
  ['OrganizationKind', vocabulary.organizationKinds],
  ['ExtractionMethod', vocabulary.extractionMethods],
  ['DatePrecision', vocabulary.datePrecisions],
] as const

test.each(words)('%s has the same words in the domain, the API and the data model', async (name, expected) => {
  const ofApi = enumTypes.find((type) => type.name === name)
  const model = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8')
  const ofModel = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(model)?.[1]?.trim().split(/\s+/)
  expect(Object.keys(ofApi?.values ?? {})).toEqual([...expected])
  expect(ofModel).toEqual([...expected])
})
