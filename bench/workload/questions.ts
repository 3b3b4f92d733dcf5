import { questions } from '../../src/web/playground/questions.js'
import { drawSlugs } from './people.js'
import type { Source, Workload } from './workload.js'

/** Rounds of the twenty questions, each with other people, articles and events. */
const differentRounds = 10

/** What stands for the seeds' people, articles, … in the synthetic data: the values of the questions' variables. */
async function drawStandIns({ population, rows }: Source) {
  const slugs = drawSlugs(population, differentRounds * 4)
  const texts = async (statement: string) => (await rows(statement)).map(([text]) => text ?? '')
  const some = (table: string, column: string, condition = 'true') =>
    texts(`SELECT ${column} FROM "${table}" WHERE ${condition} ORDER BY md5("id") LIMIT ${differentRounds}`)
  const names: string[] = []
  for (const slug of slugs) names.push((await texts(`SELECT "name" FROM "Actor" WHERE "slug" = '${slug}'`))[0] ?? '')
  return {
    ...{ slugs, names },
    articles: await some('Article', '"slug"'),
    meetings: await some('Event', '"slug"', `"type" = 'MEETING' AND "mergedIntoId" IS NULL`),
    visits: await some('Event', '"slug"', `"type" = 'VISIT' AND "mergedIntoId" IS NULL`),
    places: await some('Place', '"name"'),
    countries: population.world.countries.slice(0, differentRounds + 1).map(({ facts }) => facts.code),
  }
}

/** The variables of a question, in a round, by its number; a question that is not named has none. */
function variablesOf(number: number, round: number, drawn: Awaited<ReturnType<typeof drawStandIns>>) {
  const name = drawn.names[round]
  const [one, other] = [drawn.countries[round], drawn.countries[round + 1]]
  const year = 2000 + round * 2
  const byNumber: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
    1: { name },
    2: { name, others: [drawn.slugs[round + differentRounds]] },
    5: { one, other, from: `${year}-01-01`, to: `${year}-12-31` },
    6: { from: drawn.slugs[round], to: drawn.slugs[round + differentRounds] },
    8: { name },
    9: { country: one },
    10: { name, day: `${year}-06-30` },
    11: { meeting: drawn.meetings[round] },
    12: { countries: [one, other], from: `${year}-01-01`, to: `${year}-12-31` },
    13: { words: 'undisclosed OR "not been disclosed"' },
    14: { visit: drawn.visits[round], day: `${year}-06-30` },
    15: { article: drawn.articles[round] },
    17: { from: `${year}-11-01`, to: `${year}-11-30` },
    19: { place: drawn.places[round] },
    20: { text: drawn.slugs[round]?.replaceAll('-', ' ') },
  }
  return byNumber[number] ?? {}
}

/**
 * The twenty questions in turn. One whose values have no answer here (a name that several people bear, a search past its
 * budget) is an error and no measure: it is asked once before, and left out of its round.
 */
export const questionMix: Workload = {
  key: 'i',
  name: 'mix of the twenty questions',
  draw: async (source) => {
    const drawn = await drawStandIns(source)
    const all = Array.from({ length: differentRounds }, (_, round) =>
      questions.map(({ number, query }) => ({ query, variables: variablesOf(number, round, drawn) })),
    ).flat()
    const answered = []
    for (const asked of all) if ((await source.ask(asked.query, asked.variables)) !== null) answered.push(asked)
    return answered
  },
}
