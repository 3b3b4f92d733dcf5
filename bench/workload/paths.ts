import { drawAnybody } from './people.js'
import type { Asked, Workload } from './workload.js'

const query = `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to) { length hops { from { name } event { title } to { name } } }
}`

const differentPairs = 100

/**
 * The chains of meetings between anybody and anybody, up to four hops. Each pair is asked once before: one that is past
 * the budget of work is an error and no measure, so it is left out.
 */
export const paths: Workload = {
  key: 'g',
  name: 'paths',
  query,
  draw: async ({ population, ask }) => {
    const slugs = drawAnybody(population, differentPairs * 4)
    const pairs: Asked[] = []
    for (let index = 0; index + 1 < slugs.length && pairs.length < differentPairs; index += 2) {
      const [from = '', to = ''] = slugs.slice(index, index + 2)
      if (from === to) continue
      const data = (await ask(query, { from, to })) as { readonly paths: unknown } | null
      if (data !== null && data.paths !== null) pairs.push({ query, variables: { from, to } })
    }
    return pairs
  },
}
