import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from '../src/parse/parse-document.js'

/** The code as the product runs it: tsx names every closure as it is made, which takes a tenth of the time. */
const built = new URL('../dist/extract/extract-by-rules.js', import.meta.url)
// The build has no declarations; it is made of this very source.
const { extractByRules } = (await import(built.href)) as typeof import('../src/extract/extract-by-rules.js')

/**
 * `node scripts/build.mjs --if-needed client server && npx tsx scripts/measure-extraction.ts [FOLDER] [SECONDS]`:
 * documents a second that the rules read on one core, warm. The compiler of the engine has settled after some thousand
 * documents, so that as many seconds pass before it is measured. Beside the wall clock stands the CPU of the process:
 * on a machine that is at work elsewhere it still tells something.
 */
function main(folder: string, seconds: number): void {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseDocument(readFileSync(join(folder, name)), name))
  const words = documents.reduce((sum, { body }) => sum + body.split(/\s+/u).length, 0) / documents.length
  const readFor = (time: number): number => {
    const start = performance.now()
    let rounds = 0
    for (; performance.now() - start < time * 1000; rounds++) for (const document of documents) extractByRules(document)
    return rounds * documents.length
  }
  readFor(seconds)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const count = readFor(seconds)
  const cpu = process.cpuUsage(before)
  const tell = (name: string, time: number): void => {
    const pace = count / time
    console.log(
      `${name}: ${pace.toFixed(0)} documents of ${words.toFixed(0)} words a second, ${((pace * words) / 300).toFixed(0)} of 300 words`,
    )
  }
  tell('wall', (performance.now() - start) / 1000)
  tell('CPU ', (cpu.user + cpu.system) / 1e6)
}

main(process.argv[2] ?? 'seeds/documents', Number(process.argv[3] ?? 20))
