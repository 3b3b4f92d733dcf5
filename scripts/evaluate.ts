import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractByRules } from '../src/extract/extract-by-rules.js'
import { parseDocument } from '../src/parse/parse-document.js'
import { type Evaluation, evaluateDocument, type GoldDocument, summarize } from '../tests/support/evaluation.js'

/** `tsx scripts/evaluate.ts FOLDER [--errors]`: scores the rules on the texts with gold files of a folder. */
function main(folder: string, showErrors: boolean): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .toSorted()
  const evaluations: Evaluation[] = []
  let milliseconds = 0
  for (const name of names) {
    const gold: GoldDocument = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const document = parseDocument(readFileSync(join(folder, name.replace('.gold.json', '.txt'))), name)
    const start = performance.now()
    const annotation = extractByRules(document)
    milliseconds += performance.now() - start
    const evaluation = evaluateDocument(gold, document, annotation)
    evaluations.push(evaluation)
    if (showErrors) for (const error of evaluation.errors) console.log(`${name.slice(0, 3)} ${error}`)
  }
  console.log(summarize(evaluations))
  console.log(`${names.length} documents, ${(milliseconds / names.length).toFixed(1)} ms each`)
}

main(process.argv[2] ?? '../shared/corpus/documents', process.argv.includes('--errors'))
