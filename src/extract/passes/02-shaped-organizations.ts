import type { OrganizationKind } from '../../domain/vocabulary.js'
import type { NameSpan, Token, TokenRange } from '../analysis.js'
import { wordLists } from '../lexicon/words.js'
import { isCalendarWord } from './04-capitalized-runs.js'
import { nameOf } from './08-organization-signs.js'

/** What the search for bodies by their shape looks at. */
interface Context {
  readonly tokens: readonly Token[]
  readonly spanAt: readonly (NameSpan | undefined)[]
}

/** Titles that are words of bodies too: "General Assembly", "Grand National Assembly", "Justice Ministry". */
const titlesInBodies = /^(?:General|Grand|Justice|Chief|Royal|Marshal|Premier|Engineer|Hajj|Mothers?|Sisters?)$/u

/** Groups of people whose body it is: "People's Party", "Workers' Union", "Prime Minister's Office". */
const owners =
  /^(?:People|Peoples|Worker|Workers|Women|Men|Farmers|Peasants|Teachers|Writers|Journalists|Lawyers|Veterans|Mothers|Children|Students|Officers|Soldiers|Patriots|Employers|Doctors|Nurses|Citizens|Consumers|Lord|Minister|President|Peacemakers|Elders|Scholars|Traders)$/u

/** Words that a sentence begins with, and that are also words of bodies: "State Council", "People's Party". */
const openingsOfBodies = /^(?:State|People|Foreign|Local|Police|Government|International|National|Social|United|Free)$/u

/** Single words that open a sentence and describe the body that follows: "Opposition Democratic Party members". */
const describing =
  /^(?:Opposition|Rebel|Rival|Former|Ruling|Senior|Top|Pro|Anti|Members|Meanwhile|Separately|But|Both)$/u

/** Members of a body, which may stand after "and" without being a body themselves: "Socialists and Democrats". */
const members = /(?:Democrats|Socialists|Liberals|Conservatives|Patriots|Workers|Farmers|Republicans|Reformists)$/u

/** Wide bodies of one word that may bear a country's name: "Bank of Japan", but no "Government of Spain". */
const neverAlone = /^(?:Government|Presidency|Premiership|Cabinet|Administration|Embassy|Consulate|Staff|Daily|Group)$/u

/** Before "Office", what makes it a body and no room: "Prime Minister's Office", "Serious Fraud Office". */
const owned = /^(?:'s|'|Fraud|Cabinet|Press|War|Home|Foreign|Colonial|Patent|Audit|Prosecution|Statistics|Liaison)$/u

const openPart = /^(?:DET|ADP|CCONJ|SCONJ|PRON|AUX|ADV|PART|NUM)$/u

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text !== token.lower &&
  /^\p{Lu}[\p{L}\p{M}\p{N}'.‐‑-]*$/u.test(token.text) &&
  token.text !== 'I' &&
  !/-(?:based|led|backed|run|owned|born|era|style|held|controlled|linked|aligned|made|built)$/u.test(token.text)

const opensSentence = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.sentence !== tokens[index]?.sentence || /^["“”‘']$/u.test(tokens[index - 1]?.text ?? '')

/** Whether a word can stand inside a body's name. */
function isPart({ tokens }: Context, index: number): boolean {
  const token = tokens[index]
  if (!token || !isCapital(token) || isCalendarWord(tokens, index)) return false
  if (wordLists().honorifics.has(token.text) && !titlesInBodies.test(token.text)) return false
  if (!opensSentence(tokens, index) || openingsOfBodies.test(token.text)) return true
  return !openPart.test(token.pos) && !describing.test(token.text)
}

const touches = (left: Token | undefined, right: Token | undefined): boolean => left?.end === right?.start

/** "Inter-American": where the compound that ends at a word begins; the word's own index without a hyphen. */
function compoundStart({ tokens }: Context, index: number): number {
  const isCut =
    /^[-‐‑]$/u.test(tokens[index - 1]?.text ?? '') &&
    touches(tokens[index - 1], tokens[index]) &&
    touches(tokens[index - 2], tokens[index - 1]) &&
    isCapital(tokens[index - 2])
  return isCut ? index - 2 : index
}

/** One step to the left: over a capital word, "X's", "X and" or a whole known name; the same index at the end. */
function stepLeft(context: Context, from: number): number {
  const { tokens, spanAt } = context
  const { capitalizedWords } = wordLists()
  if (tokens[from - 1]?.sentence !== tokens[from]?.sentence) return from
  const word = tokens[from - 1]?.text ?? ''
  const isOwned = word === "'s" || word === "'"
  if (isOwned) return owners.test(tokens[from - 2]?.text ?? '') && isCapital(tokens[from - 2]) ? from - 2 : from
  const isJoined =
    /^(?:and|&)$/u.test(word) &&
    isPart(context, from - 2) &&
    (word === '&' || (capitalizedWords.has(tokens[from - 2]?.text ?? '') && !spanAt[from - 2]))
  if (isJoined) return from - 2
  if (!isPart(context, from - 1)) return from
  const start = compoundStart(context, from - 1)
  const span = spanAt[from - 1]
  if (start < from - 1) return start
  if (span?.kind === 'COUNTRY') return from
  return span ? span.from : from - 1
}

/** Where a body's name begins, its last word given; a country before it is left out. */
function findStart(context: Context, head: number): number {
  let from = head
  for (let next = stepLeft(context, from); next < from; next = stepLeft(context, from)) from = next
  return from
}

/** End of the capital words from an index on: "International Development", "the Inter-American Highway". */
function capitalsFrom(context: Context, start: number): number {
  const { tokens } = context
  let to = start
  while (tokens[to]?.sentence === tokens[start]?.sentence) {
    const isHyphen = /^[-‐‑]$/u.test(tokens[to]?.text ?? '') && touches(tokens[to - 1], tokens[to])
    const isOwned = /^'s?$/u.test(tokens[to]?.text ?? '') && owners.test(tokens[to - 1]?.text ?? '')
    if (to > start && (isHyphen || isOwned) && isCapital(tokens[to + 1])) to += 2
    else if (isCapital(tokens[to]) && !isCalendarWord(tokens, to)) to++
    else break
  }
  return to
}

/** "and Trade", ", Family and Social Affairs": fields that go on a complement; the same index where none do. */
function stepOverFields(context: Context, to: number): number {
  const { tokens } = context
  const { capitalizedWords, organizationWords } = wordLists()
  const isField = (index: number): boolean => capitalizedWords.has(tokens[index]?.text ?? '')
  if (!/^(?:,|and|&)$/u.test(tokens[to]?.text ?? '')) return to
  const end = capitalsFrom(context, to + 1)
  const last = tokens[end - 1]?.text ?? ''
  if (end === to + 1 || (organizationWords.has(last) && !members.test(last))) return to
  const goesOn = tokens[to]?.text !== ',' || (isField(to + 1) && /^(?:,|and|&)$/u.test(tokens[end]?.text ?? ''))
  return goesOn && (isField(to - 1) || isField(to + 1) || members.test(last)) && !context.spanAt[to + 1] ? end : to
}

/** What may join a body's generic word to its field: "Commission on Human Rights", but no "University on an island". */
const joints: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:of|for)$/u, /./u],
  [
    /^(?:on|against)$/u,
    /^(?:Commission|Committee|Council|Group|Panel|Board|Institute|Initiative|Coalition|Front|Network)$/u,
  ],
]

/** Reaches over "of Defence", "for the Prohibition of Chemical Weapons", "and Trade" after a body's generic word. */
function findEnd(context: Context, head: number): number {
  const { tokens } = context
  let to = head + 1
  for (;;) {
    const fields = to > head + 1 ? stepOverFields(context, to) : to
    if (fields > to) {
      to = fields
      continue
    }
    const joint = tokens[to]?.lower ?? ''
    if (!joints.some(([word, heads]) => word.test(joint) && heads.test(tokens[head]?.text ?? ''))) return to
    const first = to + (/^(?:the|an?)$/u.test(tokens[to + 1]?.lower ?? '') ? 2 : 1)
    if (tokens[first]?.sentence !== tokens[head]?.sentence || !isPart(context, first)) return to
    const end = capitalsFrom(context, first)
    if (joint !== 'of' && context.spanAt[first]?.kind === 'COUNTRY') return to
    if (end === first) return to
    to = end
  }
}

/** After a body's last word another capital is the title of somebody in it, or the name is none of a body. */
function isEnd(context: Context, to: number): boolean {
  const { tokens, spanAt } = context
  const { honorifics, capitalizedWords, offices, givenNames } = wordLists()
  const next = tokens[to]
  if (!next || next.sentence !== tokens[to - 1]?.sentence || !isCapital(next) || isCalendarWord(tokens, to)) return true
  return (
    honorifics.has(next.text) ||
    capitalizedWords.has(next.text) ||
    spanAt[to] !== undefined ||
    givenNames.has(next.text) ||
    offices.match(
      tokens.slice(to, to + 4).map(({ lower }) => lower),
      0,
    ) !== null
  )
}

function countryIn({ spanAt }: Context, { from, to }: TokenRange): string | null {
  for (let index = from; index < to; index++) {
    const span = spanAt[index]
    if (span?.kind === 'COUNTRY') return span.key
    if (span?.kind === 'ORGANIZATION' && span.country) return span.country
  }
  return null
}

function toBody(context: Context, range: TokenRange, kind: OrganizationKind): NameSpan {
  const { tokens } = context
  return {
    kind: 'ORGANIZATION',
    ...range,
    key: nameOf(tokens, range),
    organizationKind: kind,
    country: countryIn(context, range),
  }
}

/** "Independent Electoral Commission", "Bank of Japan": a body by its generic word, the last or the first of it. */
function findByHead(context: Context, head: number): NameSpan | null {
  const { tokens, spanAt } = context
  const { organizationWords, honorifics } = wordLists()
  const text = tokens[head]?.text ?? ''
  const kind = organizationWords.get(text)
  const known = spanAt[head]
  if (!kind || honorifics.has(text) || known?.kind === 'COUNTRY') return null
  if (known?.kind === 'PLACE' && (known.from < head || known.to > head + 1)) return null
  const from = findStart(context, head)
  const to = findEnd(context, head)
  if (to === head + 1 && !isEnd(context, to)) return null
  const hasCountryAlone = to > head + 1 && spanAt[to - 1]?.kind === 'COUNTRY' && from === head
  if (from === head && (to === head + 1 || (hasCountryAlone && neverAlone.test(text)))) return null
  const isRoom = text === 'Office' && to === head + 1 && !owned.test(tokens[head - 1]?.text ?? '')
  if (isRoom) return null
  return toBody(context, { from, to }, kind)
}

const innerWords =
  /^(?:de|del|da|do|dos|das|di|della|du|des|la|le|les|los|las|e|y|et|und|für|pour|para|per|of|for|al|el|bin|sans)$/u

/** "Companhia Siderúrgica Nacional", "Jabhat al-Nusra": a body by the foreign generic word before its name. */
function findByOpening(context: Context, at: number): NameSpan | null {
  const { tokens } = context
  const kind = wordLists().organizationOpenings.get(tokens[at]?.text ?? '')
  if (!kind) return null
  let to = at + 1
  const isOn = (index: number): boolean =>
    tokens[index]?.sentence === tokens[at]?.sentence &&
    (isCapital(tokens[index]) || /^(?:al|an|ad|ar|as|el|ul)[-‐‑]\p{Lu}/u.test(tokens[index]?.text ?? '')) &&
    !isCalendarWord(tokens, index) &&
    !(wordLists().honorifics.has(tokens[index]?.text ?? '') && !titlesInBodies.test(tokens[index]?.text ?? ''))
  for (;;) {
    let next = to
    while (innerWords.test(tokens[next]?.text ?? '') && next < to + 2) next++
    if (!isOn(next)) break
    to = next + 1
  }
  const isPlace = wordLists().placeWords.has(tokens[to - 1]?.text ?? '')
  if (to === at + 1 || isPlace) return null
  return toBody(context, { from: findStart(context, at), to }, kind)
}

/**
 * Finds bodies by shape alone, before people are looked for: capital words with a generic word at their end or start
 * and its complement. A country's name before one is left out; such a body covers the known names in it.
 */
export function findShapedOrganizations(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
): readonly NameSpan[] {
  const context = { tokens, spanAt }
  const found: NameSpan[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (!isCapital(tokens[index])) continue
    const body = findByOpening(context, index) ?? findByHead(context, index)
    const known = body && spanAt[body.from]
    if (!body || (known?.kind === 'ORGANIZATION' && known.to >= body.to)) continue
    while ((found.at(-1)?.to ?? 0) > body.from && (found.at(-1)?.from ?? 0) >= body.from) found.pop()
    if ((found.at(-1)?.to ?? 0) > body.from) continue
    found.push(body)
    index = Math.max(index, body.to - 1)
  }
  return found
}
