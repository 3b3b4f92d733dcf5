import { readFileSync } from 'node:fs'

/**
 * Reads one of the project's lexicon files, seeds/lexicon/NAME.json: a list of rows, each with its `source`.
 * The folder lies at the same depth from src/extract/lexicon and from dist/extract/lexicon, so that both find it.
 * Throws if the file is missing or is no list: an installation without its lexicons is broken.
 */
export function readLexicon<Row extends { readonly source: string }>(name: string): readonly Row[] {
  const url = new URL(`../../../seeds/lexicon/${name}.json`, import.meta.url)
  const rows: unknown = JSON.parse(readFileSync(url, 'utf8'))
  if (!Array.isArray(rows)) throw new TypeError(`${url.pathname} is not a list`)
  return rows as readonly Row[]
}
