import { useAnswer } from '../../app/use-answer.js'
import { graphql } from '../../graphql.js'

const startQuery = graphql(`
  query Start {
    people(first: 10, orderBy: { field: EVENT_COUNT, direction: DESC }) {
      totalCount
      nodes { id slug name }
    }
  }
`)

/** The first view: what there is, what is new, what is to come. */
export function StartPage() {
  const { data } = useAnswer(startQuery, {})
  return (
    <>
      <h1>Who met whom, where and when</h1>
      <ul>
        {data?.people.nodes.map(({ id, name }) => (
          <li key={id} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
