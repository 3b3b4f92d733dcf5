import type { CountryCode } from '../../src/domain/document.js'
import { placeKey, postKey, slugApart } from '../../src/domain/keys.js'
import { normalName, slugFrom } from '../../src/domain/names.js'
import type { PlaceKind } from '../../src/domain/vocabulary.js'
import { findCities } from '../../src/extract/lexicon/cities.js'
import { type CountryFacts, countries } from '../../src/extract/lexicon/countries.js'
import { Random } from './random.js'
import { syntheticKey } from './synthetic-key.js'

/** A place that events happen at. */
export interface WorldPlace {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: PlaceKind
  readonly countryId: CountryCode
  readonly partOfId: string | null
  /** Keys of the places that contain it. */
  readonly within: readonly string[]
}

/** A body that acts, publishes or is credited. */
export interface WorldOrganization {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind:
    | 'GOVERNMENT'
    | 'NEWS_AGENCY'
    | 'NEWS_OUTLET'
    | 'INTERGOVERNMENTAL'
    | 'COMPANY'
    | 'ARMED_GROUP'
    | 'OTHER'
  readonly countryId: CountryCode | null
}

/** An office of a country. */
export interface WorldPost {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly countryId: CountryCode
}

/** A country with what lies in it, the most talked of first. */
export interface WorldCountry {
  readonly facts: CountryFacts
  readonly places: readonly WorldPlace[]
  readonly posts: readonly WorldPost[]
}

/** What is there before any story begins. Countries and cities are real; bodies and people are made up. */
export interface World {
  /** The most talked of first. */
  readonly countries: readonly WorldCountry[]
  readonly agencies: readonly WorldOrganization[]
  readonly outlets: readonly WorldOrganization[]
  /** Bodies that take part in events. */
  readonly bodies: readonly WorldOrganization[]
}

/** Countries that English-language news tells of most, roughly in that order; the others follow by code. */
const foremost = 'US RU CN UA GB IL FR DE IR KP KR JP IN TR SA PK PL IT BR EG ZA AU CA MX ES'.split(' ')

const officeLabels =
  'President,Prime Minister,Foreign Minister,Defense Minister,Finance Minister,Interior Minister,Deputy Foreign Minister,National Security Adviser,Ambassador to the United Nations,Government Spokesperson,Trade Minister,Chief of the General Staff'.split(
    ',',
  )

const agencyWords =
  'Meridian Continental Harbor Northern Atlas Pacific Central Union Horizon Capital Delta Summit'.split(' ')
const outletWords = 'Herald Tribune Courier Gazette Monitor Observer Dispatch Chronicle'.split(' ')
const bodyWords = [
  ['Steel Works', 'COMPANY'],
  ['Energy Group', 'COMPANY'],
  ['Shipping Lines', 'COMPANY'],
  ['Institute for Peace', 'OTHER'],
  ['Liberation Front', 'ARMED_GROUP'],
  ['Trade Council', 'OTHER'],
  ['Cooperation Organization', 'INTERGOVERNMENTAL'],
  ['Human Rights Forum', 'OTHER'],
] as const

const leastPopulation = 150_000

/** Builds the world of a seed; about 5,000 places and 2,000 bodies. */
export function buildWorld(seed: number): World {
  const random = new Random(seed, 2 ** 40)
  const mint = slugMint()
  const byCode = [...countries].sort((one, other) => place(one) - place(other) || (one.code < other.code ? -1 : 1))
  for (const { name } of byCode) mint.actor(name, '')
  const cities = citiesByCountry()
  const worldCountries = byCode.map((facts) => ({
    facts,
    places: placesOf(facts, cities.get(facts.code) ?? [], mint.place),
    posts: officeLabels.map((label) => postOf(facts, label, mint.post)),
  }))
  const numbered = organizationMaker(mint.actor)
  const home = () => worldCountries[random.rank(worldCountries.length)]?.facts.code ?? null
  const cityNames = worldCountries.flatMap(({ places }) => places.filter(({ kind }) => kind === 'CITY')).slice(0, 400)
  return {
    countries: worldCountries,
    agencies: agencyWords.flatMap((word) =>
      ['Press Agency', 'News Service'].map((what) => numbered(`${word} ${what}`, 'NEWS_AGENCY', home())),
    ),
    outlets: cityNames
      .slice(0, 300)
      .map((city) => numbered(`${city.name} ${random.pick(outletWords)}`, 'NEWS_OUTLET', city.countryId)),
    bodies: [
      ...worldCountries.map(({ facts }) => numbered(`${facts.name} Foreign Ministry`, 'GOVERNMENT', facts.code)),
      ...cityNames.flatMap((city) =>
        bodyWords
          .filter(() => random.chance(0.5))
          .map(([words, kind]) => numbered(`${city.name} ${words}`, kind, city.countryId)),
      ),
    ],
  }
}

function place(facts: CountryFacts): number {
  const index = foremost.indexOf(facts.code)
  return index === -1 ? foremost.length : index
}

type Mint = (name: string, key: string) => string

function slugMint(): { readonly actor: Mint; readonly place: Mint; readonly post: Mint } {
  const mintOf = (): Mint => {
    const taken = new Set<string>()
    return (name, key) => {
      const plain = slugFrom(name)
      const slug = taken.has(plain) ? slugApart(plain, key) : plain
      taken.add(slug)
      return slug
    }
  }
  return { actor: mintOf(), place: mintOf(), post: mintOf() }
}

function organizationMaker(mint: Mint) {
  let number = 0
  return (name: string, kind: WorldOrganization['kind'], countryId: CountryCode | null): WorldOrganization => {
    const id = syntheticKey('organization', number++)
    return { id, slug: mint(name, id), name, kind, countryId }
  }
}

function citiesByCountry(): ReadonlyMap<CountryCode, readonly string[]> {
  const byCountry = new Map<CountryCode, Map<string, string>>()
  for (const { spelling, name, country, isCapital, population } of findCities()) {
    if (spelling !== name || (population < leastPopulation && !isCapital)) continue
    const names = byCountry.get(country) ?? new Map<string, string>()
    // spellings that differ in accents alone are one place
    if (!names.has(normalName(name))) names.set(normalName(name), name)
    byCountry.set(country, names)
  }
  return new Map([...byCountry].map(([country, names]) => [country, [...names.values()]]))
}

function placesOf(facts: CountryFacts, cities: readonly string[], mint: Mint): readonly WorldPlace[] {
  const { code } = facts
  const make = (name: string, kind: PlaceKind, container: WorldPlace | null): WorldPlace => {
    const id = placeKey(name, code)
    const within = container === null ? [] : [container.id, ...container.within]
    return { id, slug: mint(name, id), name, kind, countryId: code, partOfId: container?.id ?? null, within }
  }
  const region = cities.length < 4 ? null : make(`Northern ${facts.name}`, 'REGION', null)
  const all = cities.map((name, index) => make(name, 'CITY', index % 5 === 3 ? region : null))
  const sites = all
    .slice(0, 2)
    .flatMap((city) => [
      make(`${city.name} Palace of Congresses`, 'SITE', city),
      make(`${city.name} International Airport`, 'SITE', city),
    ])
  const [first, second, ...others] = all
  return [first, second, ...sites, ...others, region].filter((one) => one !== undefined && one !== null)
}

function postOf(facts: CountryFacts, label: string, mint: Mint): WorldPost {
  const id = postKey(label, facts.code)
  return { id, slug: mint(`${facts.name} ${label}`, id), label, countryId: facts.code }
}
