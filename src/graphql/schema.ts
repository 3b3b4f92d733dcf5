import {
  type GraphQLArgumentConfig,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  Kind,
  parseType,
  specifiedScalarTypes,
  type TypeNode,
} from 'graphql'
import { defaultLimits } from './limits/query-limits.js'
import type {
  AbstractDefinition,
  ArgumentDefinition,
  ArgumentDefinitions,
  CompletionContext,
  FieldDefinitions,
  ObjectDefinition,
  TypeDefinition,
} from './plan/definition.js'
import { typeKey } from './plan/json.js'
import { scalars } from './scalars.js'

/**
 * Builds the executable schema from the definitions. Resolvers only read what the planned statement answered: the
 * value of a field stands under its response key.
 */
export function buildSchema(
  definitions: readonly TypeDefinition[],
  furtherScalars: readonly GraphQLScalarType[] = [],
): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>()
  for (const scalar of [...specifiedScalarTypes, ...scalars, ...furtherScalars]) types.set(scalar.name, scalar)
  const build = new TypeBuilder(types)
  for (const definition of definitions) types.set(definition.name, build.type(definition))
  const root = (name: string) => {
    const type = types.get(name)
    return type instanceof GraphQLObjectType ? type : null
  }
  const query = root('Query')
  if (query === null) throw new TypeError('The schema has no Query type.')
  const [mutation, subscription] = [root('Mutation'), root('Subscription')]
  return new GraphQLSchema({ query, mutation, subscription, types: [...types.values()] })
}

class TypeBuilder {
  readonly #types: ReadonlyMap<string, GraphQLNamedType>

  constructor(types: ReadonlyMap<string, GraphQLNamedType>) {
    this.#types = types
  }

  type(definition: TypeDefinition): GraphQLNamedType {
    const { name, description } = definition
    if (definition.kind === 'object') return this.#object(definition)
    if (definition.kind === 'enum') {
      const values = Object.entries(definition.values).map(([value, text]) => [value, { description: text }])
      return new GraphQLEnumType({ name, description, values: Object.fromEntries(values) })
    }
    if (definition.kind === 'input') {
      const { isOneOf } = definition
      return new GraphQLInputObjectType({
        name,
        description,
        isOneOf,
        fields: () => this.#arguments(definition.fields),
      })
    }
    return this.#abstract(definition)
  }

  #object({ name, description, interfaces, fields }: ObjectDefinition): GraphQLObjectType {
    return new GraphQLObjectType({
      name,
      description,
      interfaces: () => interfaces.map((each) => this.#named(each) as GraphQLInterfaceType),
      fields: () => this.#fields(fields),
    })
  }

  #abstract(definition: AbstractDefinition): GraphQLInterfaceType | GraphQLUnionType {
    const { name, description } = definition
    const resolveType = (value: unknown) => String((value as Record<string, unknown>)[typeKey])
    if (definition.kind === 'interface') {
      const interfaces = () => (definition.interfaces ?? []).map((each) => this.#named(each) as GraphQLInterfaceType)
      const fields = () => this.#fields(definition.fields)
      return new GraphQLInterfaceType({ name, description, resolveType, interfaces, fields })
    }
    const types = () => (definition.members ?? []).map((each) => this.#named(each) as GraphQLObjectType)
    return new GraphQLUnionType({ name, description, resolveType, types })
  }

  #fields(fields: FieldDefinitions<never>): Record<string, GraphQLFieldConfig<unknown, unknown>> {
    const configs = Object.entries(fields).map(([name, { type, description, args, compute }]) => {
      const config: GraphQLFieldConfig<unknown, unknown> = {
        type: this.#reference(parseType(type)) as GraphQLOutputType,
        description,
        args: this.#arguments(args ?? {}),
        resolve: (source, _args, context, { path }) => {
          const value = (source as Record<string, unknown>)[path.key]
          return compute === undefined || value === null ? value : compute(value, completionOf(context))
        },
      }
      return [name, config]
    })
    return Object.fromEntries(configs)
  }

  #arguments(definitions: ArgumentDefinitions): Record<string, GraphQLArgumentConfig> {
    const config = ({ type, description, defaultValue }: ArgumentDefinition): GraphQLArgumentConfig => ({
      type: this.#reference(parseType(type)) as GraphQLInputType,
      description,
      ...(defaultValue === undefined ? {} : { defaultValue }),
    })
    return Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, config(each)]))
  }

  #reference(node: TypeNode): GraphQLType {
    if (node.kind === Kind.NON_NULL_TYPE) return new GraphQLNonNull(this.#reference(node.type))
    if (node.kind === Kind.LIST_TYPE) return new GraphQLList(this.#reference(node.type))
    return this.#named(node.name.value)
  }

  #named(name: string): GraphQLNamedType {
    const type = this.#types.get(name)
    if (type === undefined) throw new TypeError(`No type is called ${name}.`)
    return type
  }
}

/** What graphql-js hands to fields as the context of a request; whatever is left out has its default. */
function completionOf(context: unknown): CompletionContext {
  const given = context as Partial<CompletionContext> | undefined
  return {
    publicUrl: given?.publicUrl ?? '',
    limits: given?.limits ?? defaultLimits,
    cost: given?.cost ?? 0,
  }
}
