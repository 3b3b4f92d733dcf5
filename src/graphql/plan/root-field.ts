import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { compileOperation, type Definitions } from './compile.js'
import { withOutcome } from './outcome.js'
import { collectFields, type SelectedField, type SelectionContext } from './selection.js'

/** One root field of a mutation or subscription, planned: what it was given, and its statement once that is carried out. */
export interface PlannedRootField {
  readonly responseKey: string
  readonly name: string
  /** Its coerced arguments. */
  readonly given: Readonly<Record<string, unknown>>
  /** The statement that answers it, for what came of it. */
  statementFor(outcome: unknown): { readonly text: string; readonly values: readonly unknown[] }
}

/** What root fields are planned from: a validated document and coerced variables. */
export interface RootFieldRequest {
  readonly schema: GraphQLSchema
  readonly definitions: Definitions
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Plans each root field of a mutation or subscription by itself, since each is answered after it was carried out, and
 * completed by graphql-js. Throws the GraphQLError of an argument that cannot be meant, before anything is done.
 */
export function planRootFields(
  request: RootFieldRequest,
  root: 'Mutation' | 'Subscription',
): readonly PlannedRootField[] {
  const { schema, document, operation, variables } = request
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  const context: SelectionContext = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables,
  }
  const fields = collectFields(context, root, [operation.selectionSet])
  return fields.filter(({ name }) => !name.startsWith('__')).map((field) => planField(request, context, field, root))
}

function planField(
  { definitions, variables }: RootFieldRequest,
  context: SelectionContext,
  field: SelectedField,
  root: 'Mutation' | 'Subscription',
): PlannedRootField {
  const { statement, calls } = compileOperation(context, definitions, [field], true, root)
  const [own = {}, ...inner] = calls.map(({ definition, node }) => getArgumentValues(definition, node, variables))
  const statementFor = (outcome: unknown) => {
    const given = [withOutcome(own, outcome), ...inner]
    return { text: statement.text, values: statement.slots.map((slot) => slot.read(given)) }
  }
  // reading every slot once refuses what cannot be meant
  statementFor({})
  return { responseKey: field.responseKey, name: field.name, given: own, statementFor }
}
