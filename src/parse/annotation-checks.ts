import type { Document } from '../domain/document.js'
import type { AnnotationForm } from './annotation-form.js'
import type { Fault } from './annotation-quotes.js'

/**
 * Checks that an annotation file belongs to its document and that every name in it leads to something: a slip of the
 * pen must not become an actor, a place or an event of its own. Throws what `fault` makes.
 */
export function checkNames(form: AnnotationForm, document: Document, fault: Fault): void {
  checkDocument(form, document, fault)
  checkPeople(form, document, fault)
  checkPlaces(form, fault)
  const organizations = new Set(form.organizations)
  for (const name of Object.keys(form.organizationDetails ?? {})) {
    if (!organizations.has(name)) throw fault('organizationDetails', `"${name}" ${unknown('organizations')}`)
  }
  for (const [index, event] of form.events.entries()) checkParts(event, `events[${index}]`, form, document, fault)
  for (const [index, claim] of (form.claims ?? []).entries()) {
    const path = `claims[${index}]`
    if (claim.event !== null) checkEvent(claim.event, `${path}.event`, form, fault)
    if (claim.event === null && claim.status !== undefined) {
      throw fault(`${path}.status`, 'a claim about no event has no status; remove it or give the event')
    }
    checkParts(claim, path, form, document, fault)
  }
  checkLinks(form, fault)
}

interface Parts {
  readonly people?: readonly string[] | undefined
  readonly countries?: readonly string[] | undefined
  readonly organizations?: readonly string[] | undefined
  readonly place?: string | null | undefined
  readonly country?: string | null | undefined
  readonly attributedTo?: string | undefined
  readonly verbatim?: string | undefined
}

function checkDocument(form: AnnotationForm, document: Document, fault: Fault): void {
  if (form.title !== document.headline) throw fault('title', other('headline', document.headline))
  if (form.publishedOn !== document.publishedOn)
    throw fault('publishedOn', other('day', document.publishedOn ?? 'none'))
  if (form.agencies.join('|') !== document.credits.join('|')) {
    throw fault('agencies', other('credit line', document.credits.join(', ') || 'nobody'))
  }
}

function checkPeople(form: AnnotationForm, document: Document, fault: Fault): void {
  const text = `${document.headline}\n${document.body}`
  refuseRepeats(
    form.people.map(({ name }) => name),
    'people',
    fault,
  )
  refuseRepeats(form.organizations, 'organizations', fault)
  for (const [index, person] of form.people.entries()) {
    const path = `people[${index}]`
    const missing = person.aliases.find((alias) => !text.includes(alias))
    if (missing !== undefined) throw fault(`${path}.aliases`, `"${missing}" is not in the text; remove or mend it`)
    if (person.office !== null && !text.includes(person.office)) {
      throw fault(`${path}.office`, `"${person.office}" is not in the text; give the text's words or null`)
    }
    checkListed(person.officeOf, form.organizations, `${path}.officeOf`, 'organizations', fault)
    checkListed(person.country, form.countries, `${path}.country`, 'countries', fault)
  }
}

function checkPlaces(form: AnnotationForm, fault: Fault): void {
  const partOf = new Map(form.places.map((place) => [place.name, place.partOf]))
  refuseRepeats(
    form.places.map(({ name }) => name),
    'places',
    fault,
  )
  for (const [index, place] of form.places.entries()) {
    const path = `places[${index}].partOf`
    checkListed(place.partOf, [...partOf.keys()], path, 'places', fault)
    const seen = new Set<string>()
    for (let at: string | undefined = place.name; at !== undefined; at = partOf.get(at)) {
      if (seen.has(at)) throw fault(path, `"${at}" would contain itself; mend the chain of partOf`)
      seen.add(at)
    }
  }
}

function checkParts(parts: Parts, path: string, form: AnnotationForm, document: Document, fault: Fault): void {
  const names = form.people.map(({ name }) => name)
  for (const name of parts.people ?? []) checkListed(name, names, `${path}.people`, 'people', fault)
  for (const code of parts.countries ?? []) checkListed(code, form.countries, `${path}.countries`, 'countries', fault)
  for (const name of parts.organizations ?? []) {
    checkListed(name, form.organizations, `${path}.organizations`, 'organizations', fault)
  }
  const speakers = [...names, ...form.organizations, ...form.countries]
  checkListed(parts.attributedTo, speakers, `${path}.attributedTo`, 'people, organizations or countries', fault)
  checkListed(
    parts.place,
    form.places.map(({ name }) => name),
    `${path}.place`,
    'places',
    fault,
  )
  const place = form.places.find(({ name }) => name === parts.place)
  if (place?.country && parts.country !== undefined && parts.country !== place.country) {
    throw fault(`${path}.country`, `${place.name} lies in ${place.country}; mend the country or the place`)
  }
  if (parts.verbatim !== undefined && !document.body.includes(parts.verbatim)) {
    throw fault(`${path}.verbatim`, `"${parts.verbatim}" does not stand in the body; copy the words exactly`)
  }
}

function checkLinks(form: AnnotationForm, fault: Fault): void {
  const links = form.links ?? []
  for (const [index, link] of links.entries()) {
    checkEvent(link.from, `links[${index}].from`, form, fault)
    checkEvent(link.to, `links[${index}].to`, form, fault)
    if (link.from === link.to) throw fault(`links[${index}]`, 'leads from an event to itself; mend one end')
  }
  refuseRepeats(
    links.map(({ kind, from, to }) => `${kind} from ${from} to ${to}`),
    'links',
    fault,
  )
}

function checkEvent(event: number, path: string, form: AnnotationForm, fault: Fault): void {
  if (event < form.events.length) return
  throw fault(path, `there is no event ${event}; events are numbered 0 to ${form.events.length - 1}`)
}

function checkListed(
  name: string | null | undefined,
  list: readonly string[],
  path: string,
  listName: string,
  fault: Fault,
): void {
  if (name === null || name === undefined || list.includes(name)) return
  throw fault(path, `"${name}" ${unknown(listName)}`)
}

function refuseRepeats(names: readonly string[], path: string, fault: Fault): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw fault(path, `"${repeated}" is there twice; keep one`)
}

function unknown(listName: string): string {
  return `is not among the ${listName} of this file; add it there or mend its spelling`
}

function other(what: string, value: string): string {
  return `the document's ${what} is "${value}"; the file belongs to another document, or mend it`
}
