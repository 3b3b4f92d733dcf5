import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractByRules } from '../src/extract/extract-by-rules.js'
import { parseDocument } from '../src/parse/parse-document.js'

/** `tsx scripts/measure-extraction.ts [FOLDER] [SECONDS]`: documents a second that the rules read on one core, warm. */
function main(folder: string, seconds: number): void {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseDocument(readFileSync(join(folder, name)), name))
  const words = documents.reduce((sum, { body }) => sum + body.split(/\s+/u).length, 0) / documents.length
  const read = (): void => {
    for (const document of documents) extractByRules(document)
  }
  for (let round = 0; round < 5; round++) read()
  const start = performance.now()
  let rounds = 0
  while (performance.now() - start < seconds * 1000) {
    read()
    rounds++
  }
  const perSecond = (rounds * documents.length * 1000) / (performance.now() - start)
  console.log(
    `${perSecond.toFixed(0)} documents of ${words.toFixed(0)} words a second, ${((perSecond * words) / 300).toFixed(0)} of 300 words`,
  )
}

main(process.argv[2] ?? 'seeds/documents', Number(process.argv[3] ?? 5))
