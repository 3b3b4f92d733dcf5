/** The end of graphql-js's sentences on fields, arguments, types and values that are not there. */
const suggestion = / ?Did you mean .+\?$/s

/** An error without what its mistyped name may have meant, which would tell the schema name by name. */
export function hideSuggestion<Told extends { readonly message: string }>(error: Told): Told {
  return suggestion.test(error.message) ? { ...error, message: error.message.replace(suggestion, '') } : error
}
