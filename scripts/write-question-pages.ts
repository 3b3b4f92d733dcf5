/**
 * Writes docs/questions: a page for each question of the playground, with its query and the answer over the seeds that
 * the tests hold; with --check only compares.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Question } from '../src/web/playground/question.js'
import { questions } from '../src/web/playground/questions.js'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'questions')
const numberOf = (question: Question) => String(question.number).padStart(2, '0')

async function pageOf(question: Question): Promise<string> {
  const answer = await readFile(
    join(root, 'tests', 'graphql', 'answers', 'seeds', `${numberOf(question)}.json`),
    'utf8',
  )
  const query = question.query.replace(/^#.*\n/gm, '')
  const variables =
    Object.keys(question.variables).length === 0
      ? ''
      : `\n## Variables\n\n\`\`\`json\n${JSON.stringify(question.variables, null, 2)}\n\`\`\`\n`
  return `# ${question.number}. ${question.text}\n\n## Query\n\n\`\`\`graphql\n${query.trim()}\n\`\`\`\n${variables}\n## Answer over the seeds\n\n\`\`\`json\n${answer.trim()}\n\`\`\`\n`
}

const pages = new Map<string, string>()
for (const question of questions) pages.set(`${numberOf(question)}.md`, await pageOf(question))
const index = questions.map((question) => `- [${question.number}. ${question.text}](${numberOf(question)}.md)`)
pages.set(
  'README.md',
  `# Twenty questions\n\nEach with its query and its answer over the seeds, as the tests hold it.\n\n${index.join('\n')}\n`,
)

await mkdir(folder, { recursive: true })
for (const [name, page] of pages) {
  const path = join(folder, name)
  if (!process.argv.includes('--check')) await writeFile(path, page)
  else if ((await readFile(path, 'utf8').catch(() => '')) !== page) {
    console.error(`docs/questions/${name} is not what the tests hold. Run \`npm run docs\` and look at the difference.`)
    process.exitCode = 1
  }
}
