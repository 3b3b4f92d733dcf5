import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** All nodes of one response key: their sub-selections are merged. */
export interface SelectedField {
  readonly responseKey: string
  readonly name: string
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
}

/** What is needed to read selections: the schema, the fragments, and the coerced variables for @skip and @include. */
export interface SelectionContext {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

/** The sub-selections of a field. */
export function selectionSetsOf(field: SelectedField): readonly SelectionSetNode[] {
  return field.nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]))
}

/** The fields that an object of a type answers, in the order of the answer, fragments and aliases merged. */
export function collectFields(
  context: SelectionContext,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): readonly SelectedField[] {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>()
  const visited = new Set<string>()
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(context, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = found.get(key)
        if (nodes === undefined) found.set(key, [selection])
        else nodes.push(selection)
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) continue
      if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value)
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment !== undefined && (condition === undefined || covers(context.schema, condition, typeName))) {
        visit(fragment.selectionSet.selections)
      }
    }
  }
  for (const set of selectionSets) visit(set.selections)
  return [...found].map(([responseKey, nodes]) => ({ responseKey, name: nodes[0].name.value, nodes }))
}

/** True where a selection on an abstract type reads the same for each of its types. */
export function isSameForAllTypes(
  context: SelectionContext,
  abstractName: string,
  selectionSets: readonly SelectionSetNode[],
): boolean {
  const visited = new Set<string>()
  const isPlain = (selection: SelectionNode): boolean => {
    if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename'
    if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) return true
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value)
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value)
    const condition = fragment?.typeCondition?.name.value
    if (condition !== undefined && condition !== abstractName) return false
    return fragment?.selectionSet.selections.every(isPlain) ?? true
  }
  return selectionSets.every((set) => set.selections.every(isPlain))
}

function isIncluded({ variables }: SelectionContext, selection: SelectionNode): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
}

function covers(schema: GraphQLSchema, condition: string, typeName: string): boolean {
  if (condition === typeName) return true
  const abstract = schema.getType(condition)
  const object = schema.getType(typeName)
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object)
}
