import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** How large a selection is, its fragments expanded. Figures past 2^53 are not exact, but never too small. */
export interface SelectionShape {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly fields: number
}

const nothing: SelectionShape = { depth: 0, aliases: 0, directives: 0, fields: 0 }

/**
 * Measures an operation. Each fragment is measured once, so that fragments which spread each other many times over, and
 * stand for billions of fields, take no longer than they are long. What spreads itself is refused elsewhere and counts
 * as nothing here. Introspection is left out: graphql-js bounds it itself.
 */
export function measureShape(document: DocumentNode, operation: OperationDefinitionNode): SelectionShape {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const known = new Map<string, SelectionShape>()

  function ofFragment(name: string): SelectionShape {
    const measured = known.get(name)
    if (measured !== undefined) return measured
    known.set(name, nothing)
    const fragment = fragments.get(name)
    const shape = fragment === undefined ? nothing : ofSelection(fragment.selectionSet)
    known.set(name, shape)
    return shape
  }

  function ofSelection(selectionSet: SelectionSetNode | undefined): SelectionShape {
    let { depth, aliases, directives, fields } = nothing
    for (const selection of selectionSet?.selections ?? []) {
      directives += selection.directives?.length ?? 0
      const isField = selection.kind === Kind.FIELD
      if (isField && selection.name.value.startsWith('__')) continue
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelection(selection.selectionSet)
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0))
      aliases += inner.aliases + (isField && selection.alias !== undefined ? 1 : 0)
      directives += inner.directives
      fields += inner.fields + (isField ? 1 : 0)
    }
    return { depth, aliases, directives, fields }
  }

  const shape = ofSelection(operation.selectionSet)
  return { ...shape, directives: shape.directives + (operation.directives?.length ?? 0) }
}
