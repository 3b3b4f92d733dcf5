import type { TypeNode } from 'graphql'
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

/**
 * The shape of a request's variables: which are given, which fields of input objects, how many filters in a list, and
 * the values of booleans and enums, and which ids carry a day. Requests of one shape share a plan; all other values are parameters.
 *
 * `{where: {status: [PLANNED]}, first: 5, after: null}` → `where{status[]} first after0`
 */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const parts = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const name = variable.name.value
    const inputType = typeOf(schema, type)
    return name in variables && inputType !== undefined ? name + shapeOfValue(inputType, variables[name]) : ''
  })
  return parts.join(' ')
}

function typeOf(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined {
  // a validated document names input types only
  return typeFromAST(schema, node) as GraphQLInputType | undefined
}

function shapeOfValue(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return shapeOfValue(type.ofType, value)
  if (value === null || value === undefined) return '0'
  if (isListType(type)) {
    const inner = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType
    if (!Array.isArray(value)) return '[]'
    if (value.length === 0) return '[0]'
    if (isInputObjectType(inner) || isEnumType(inner))
      return `[${value.map((each) => shapeOfValue(inner, each)).join()}]`
    return value.some(isDated) ? '[@]' : '[]'
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    const given = Object.entries(value).map(([name, field]) => {
      const definition = fields[name]
      return definition === undefined ? '' : name + shapeOfValue(definition.type, field)
    })
    return `{${given.sort().join()}}`
  }
  if (isEnumType(type) || typeof value === 'boolean') return `=${String(value)}`
  return isDated(value) ? '@' : ''
}

/** True for an id that carries a day, as asOf gives them: it is answered for another time. */
export function isDated(id: unknown): boolean {
  return typeof id === 'string' && /@\d{4}-\d{2}-\d{2}$/.test(id)
}
