import sql, { type Sql } from 'sql-template-tag'
import { badInput } from '../plan/bad-input.js'
import type { Input } from '../plan/input.js'

const longestSearch = 1000

/** One alternative of a search in web syntax, with its quoted phrases. */
interface Alternative {
  readonly query: string
  readonly phrases: readonly string[]
}

/**
 * Splits a search in web syntax at OR, and finds the phrases in quotes, which stemming alone would match too widely:
 * "not been disclosed" has the stem of "will be disclosed".
 *
 * @example alternativesOf('undisclosed OR "not been disclosed"')
 *   // [{query: 'undisclosed', phrases: []}, {query: '"not been disclosed"', phrases: ['not been disclosed']}]
 */
function alternativesOf(text: string): readonly Alternative[] {
  const parts = text.match(/"[^"]*"?|[^\s"]+/g) ?? []
  const alternatives: string[][] = [[]]
  for (const part of parts) {
    if (part.toLowerCase() === 'or') alternatives.push([])
    else alternatives.at(-1)?.push(part)
  }
  return alternatives
    .filter((words) => words.length > 0)
    .map((words) => ({
      query: words.join(' '),
      phrases: words.flatMap((word, index) => {
        const isExcluded = words[index - 1] === '-'
        const phrase = /^"(.+?)"?$/.exec(word)?.[1]?.trim().toLowerCase()
        return phrase === undefined || phrase === '' || isExcluded ? [] : [phrase]
      }),
    }))
}

/** Refuses a text that cannot be searched for. */
export function readSearch(text: string): string {
  if (text.length > longestSearch) {
    throw badInput(
      'INVALID_TEXT',
      `The text to search for has ${text.length} characters; ${longestSearch} are the most. Search for its telling words.`,
    )
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw badInput(
      'INVALID_TEXT',
      `There is no word in ${JSON.stringify(text.slice(0, 80))}. Search for at least one word.`,
    )
  }
  return text.replaceAll('\u0000', ' ')
}

/**
 * Condition under which a row's search vector matches a search in web syntax (words, "phrases", OR, -without), and
 * its text holds each quoted phrase to the letter, case aside.
 */
export function matchesText(input: Input<string>, row: { readonly vector: Sql; readonly text: Sql }): Sql {
  const whole = input.parameter('text', readSearch)
  const alternatives = input.parameter('json', (text) => JSON.stringify(alternativesOf(readSearch(text))))
  const phraseIsMissing = sql`EXISTS (SELECT 1 FROM json_array_elements_text("alternative"."value" -> 'phrases') AS "phrase" WHERE position("phrase"."value" IN lower(${row.text})) = 0)`
  const hasPhrase = input.parameter('boolean', (text) => text.includes('"'))
  return sql`${row.vector} @@ websearch_to_tsquery('english', ${whole}) AND (NOT ${hasPhrase} OR EXISTS (SELECT 1 FROM json_array_elements(${alternatives}) AS "alternative" WHERE ${row.vector} @@ websearch_to_tsquery('english', "alternative"."value" ->> 'query') AND NOT ${phraseIsMissing}))`
}

/** Condition under which one of an actor's or place's names holds the text, accents, case and punctuation aside. */
export function holdsText(input: Input<string>, normal: Sql, fold: (text: string) => string): Sql {
  const pattern = input.parameter('text', (text) => `%${fold(readSearch(text)).replace(/[\\%_]/g, '\\$&')}%`)
  return sql`${normal} LIKE ${pattern}`
}
