import { useEffect, useState } from 'react'
import { useAnswer } from '../app/use-answer.js'
import { graphql } from '../graphql.js'
import { type Found, foundFields, readFound } from './found.js'

const suggestionsQuery = graphql(
  `
    query Suggestions($text: String!, $names: [SearchType!], $texts: [SearchType!], $withTexts: Boolean!) {
      names: search(text: $text, first: 7, types: $names) { nodes { ...FoundFields } }
      texts: search(text: $text, first: 5, types: $texts) @include(if: $withTexts) { nodes { ...FoundFields } }
    }
  `,
  [foundFields],
)

/** What is suggested: everything, or people alone. */
export type SuggestionScope = 'everything' | 'people'

const pauseMs = 120

/** Looks for what fits a text, when the typing rests for a moment. */
export function useSuggestions(text: string, scope: SuggestionScope): readonly Found[] {
  const asked = useRested(text.trim())
  const isEverything = scope === 'everything'
  const { data } = useAnswer(
    suggestionsQuery,
    {
      text: asked,
      names: isEverything ? ['PERSON', 'COUNTRY', 'PLACE', 'ORGANIZATION'] : ['PERSON'],
      texts: ['EVENT', 'ARTICLE'],
      withTexts: isEverything,
    },
    asked !== '',
  )
  if (asked === '' || text.trim() === '' || data === undefined) return []
  return [...data.names.nodes, ...(data.texts?.nodes ?? [])].map(readFound)
}

/** A text as it was when the typing last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
