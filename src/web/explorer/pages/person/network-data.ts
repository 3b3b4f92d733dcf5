import { graphql, type ResultOf } from '../../graphql.js'
import type { NetworkPerson, NetworkTie } from '../../pictures/contract.js'

/** What is asked of someone whose counterparts are seen in the network. */
export const networkPerson = graphql(`
  fragment NetworkPerson on Person {
    __typename
    id
    slug
    name
    country { code }
    counterparts(first: 40, where: $where) {
      edges {
        sharedEvents
        earliest { earliest latest }
        latest { earliest latest }
        events(first: 20) { nodes { type } }
        node { id slug name country { code } }
      }
    }
  }
`)

/** People and ties as the picture takes them, with the slugs and names of the people by id. */
export interface Network {
  readonly people: readonly NetworkPerson[]
  readonly ties: readonly NetworkTie[]
  readonly slugs: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

/** Someone with their counterparts. */
export type Expanded = ResultOf<typeof networkPerson>
type Counterpart = Expanded['counterparts']['edges'][number]

/**
 * Puts the counterparts of several people together; a pair that both know of comes once.
 *
 * @param centre slug of whose view it is
 */
export function networkOf(expanded: readonly Expanded[], centre: string): Network {
  const people = new Map<string, NetworkPerson>()
  const slugs = new Map<string, string>()
  const ties = new Map<string, NetworkTie>()
  const add = (person: Pick<Expanded, 'id' | 'slug' | 'name' | 'country'>, opened: boolean) => {
    const { id, slug, name, country } = person
    slugs.set(id, slug)
    if (people.has(id) && !opened) return
    people.set(id, { id, name, countryCode: country?.code ?? null, isCentre: slug === centre, isExpanded: opened })
  }
  for (const person of expanded) {
    add(person, true)
    for (const counterpart of person.counterparts.edges) {
      add(counterpart.node, false)
      const [from = '', to = ''] = [person.id, counterpart.node.id].sort()
      ties.set(`${from} ${to}`, tieOf(from, to, counterpart))
    }
  }
  for (const person of expanded) add(person, true)
  const all = [...people.values()]
  return { people: all, ties: [...ties.values()], slugs, names: new Map(all.map(({ id, name }) => [id, name])) }
}

function tieOf(from: string, to: string, { sharedEvents, earliest, latest, events }: Counterpart): NetworkTie {
  const counts = new Map<NetworkTie['types'][number], number>()
  for (const { type } of events.nodes) counts.set(type, (counts.get(type) ?? 0) + 1)
  const first = yearOf(earliest?.earliest ?? earliest?.latest)
  const last = yearOf(latest?.latest ?? latest?.earliest)
  return {
    from,
    to,
    events: sharedEvents,
    types: [...counts].sort(([, one], [, other]) => other - one).map(([type]) => type),
    years: first === null || last === null ? null : { first, last },
  }
}

function yearOf(day: string | null | undefined): number | null {
  const year = Number.parseInt(day ?? '', 10)
  return Number.isNaN(year) ? null : year
}
