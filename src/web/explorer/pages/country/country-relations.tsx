import { addresses } from '../../app/addresses.js'
import { useAnswer } from '../../app/use-answer.js'
import { graphql } from '../../graphql.js'
import { Go } from '../../parts/go.js'
import { Section } from '../../parts/section.js'

const othersQuery = graphql(`
  query OtherCountries {
    countries(first: 25, orderBy: { field: EVENT_COUNT, direction: DESC }) { nodes { id slug name } }
  }
`)

/** Leads to what two countries have to do with each other; offered are those that most events tell of. */
export function CountryRelations({ slug }: { readonly slug: string }) {
  const { data } = useAnswer(othersQuery, {})
  return (
    <Section title="Relations with">
      <ul className="names">
        {data?.countries.nodes
          .filter((country) => country.slug !== slug)
          .map((country) => (
            <li key={country.id}>
              <Go to={addresses.relation(slug, country.slug)}>
                <bdi>{country.name}</bdi>
              </Go>
            </li>
          ))}
      </ul>
    </Section>
  )
}
