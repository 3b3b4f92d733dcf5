import type { ActorRef } from '../../domain/annotation.js'
import type { NameSpan, OfficeSpan, Sentence, Token } from '../analysis.js'
import type { Item, ItemInput } from '../items.js'
import { countries } from '../lexicon/countries.js'
import { canOpenSentence } from '../lexicon/opening-verbs.js'
import { collective, joinApposed, joinBrackets, joinDelegations, joinEnvoys, joinTitles } from './11-delegations.js'
import { matchGroup } from './11-groups-meant.js'
import { genderOf, headOfOffice, matchNational, matchRelation, titleOf } from './11-persons-meant.js'

const subjects: ReadonlySet<string> = new Set('he she him they them himself herself i me we us you'.split(' '))
const owners: ReadonlySet<string> = new Set(['my', 'our', 'your', 'his', 'her', 'their', 'its'])
const capitals = new Map(countries.map(({ code, capital }) => [code, capital?.replace(/ D\.C\.$/u, '')]))

/** The seat of a country's government: "the Polish capital" is Warsaw. */
const capitalOf = (code: string): string | undefined => capitals.get(code) ?? undefined

function refOf(span: NameSpan): readonly ActorRef[] {
  if (span.kind === 'PERSON' || span.kind === 'COUNTRY' || span.kind === 'ORGANIZATION')
    return [{ kind: span.kind, name: span.key }]
  return []
}

/** Cuts one sentence into items; each token belongs to exactly one. */
export function findItems(input: ItemInput, sentence: Sentence): readonly Item[] {
  return joinApposed(joinEnvoys(joinDelegations(joinTitles(joinBrackets(cutItems(input, sentence)), input.tokens))))
}

const presentVerbs =
  /^(?:travels|visits|meets|talks|calls|hosts|receives|signs|flies|lands|arrives|speaks|holds|pays|tours|heads|leaves|accuses|blames|dines|attends|phones|telephones|cuts|sends|bombs|attacks|imposes|bans|greets|sees|cancels|postpones|pledges|promises|agrees|travel|visit|meet|talk|call|host|sign|accuse|bomb|attack)$/u

/** After somebody's name these are verbs, though the tagger took them for nouns: "Kerry visits Havana". */
function isMistaggedVerb(item: Item, before: readonly Item[]): boolean {
  if (item.kind !== 'WORD' || item.pos === 'VERB') return false
  if (before.every(({ kind, word }) => kind === 'DATE' || /^[\p{P}\p{N}]+$/u.test(word)))
    return canOpenSentence(item.word)
  if (item.pos !== 'NOUN' || !presentVerbs.test(item.word)) return false
  const last = before.at(-1)?.word === ',' ? before.at(-2) : before.at(-1)
  return last?.kind === 'ACTOR' && !last.isPossessive && (last.refs.length > 0 || last.reference !== undefined)
}

function cutItems(input: ItemInput, sentence: Sentence): readonly Item[] {
  const items: Item[] = []
  for (let index = sentence.from; index < sentence.to; ) {
    const cut = itemAt(input, index)
    const item = cut.to > sentence.to ? { ...cut, to: sentence.to } : cut
    const article = items.at(-1)
    if (isMistaggedVerb(item, items)) {
      items.push({ ...item, pos: 'VERB' })
      index = item.to
      continue
    }
    const isNamed = item.kind === 'ACTOR' && (item.name?.kind === 'ORGANIZATION' || item.name?.form === 'NAME')
    if (isNamed && article?.word === 'the') items.splice(-1, 1, { ...item, from: article.from })
    else items.push(item)
    index = item.to
  }
  return items
}

const isOwner = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.lower === "'s" || (tokens[to]?.text === "'" && /s$/u.test(tokens[to - 1]?.lower ?? ''))

const nobody: readonly ActorRef[] = []

const makeItem = (tokens: readonly Token[], index: number, to: number, rest: Partial<Item>): Item => ({
  from: index,
  to,
  kind: rest.kind ?? 'WORD',
  word: rest.word ?? '',
  pos: rest.pos ?? tokens[index]?.pos ?? 'X',
  refs: rest.refs ?? nobody,
  reference: rest.reference,
  name: rest.name,
  date: rest.date,
  title: rest.title,
  gender: rest.gender,
  isPossessive: rest.isPossessive ?? isOwner(tokens, to),
})

function itemAt(input: ItemInput, index: number): Item {
  const { tokens, spanAt, officeAt, phraseAt, dates } = input
  const token = tokens[index]
  const word = token?.lower ?? ''
  const make = makeItem.bind(null, tokens, index)
  const person = phraseAt.get(index)
  if (person) return personItem(tokens, person, make)
  const date = dates.find(({ from }) => from === index)
  if (date) return make(date.to, { kind: 'DATE', date })
  const group = matchGroup(tokens, index)
  if (group) return make(index + group.length, { kind: 'ACTOR', reference: group.reference })
  const relation = matchRelation(input, index)
  if (relation?.person) return personItem(tokens, relation.person, make)
  if (relation) return make(relation.to, { kind: 'ACTOR', reference: relation.reference })
  const office = officeFrom(officeAt, index)
  if (office && isReference(tokens, office)) {
    const kind = office.officeClass.endsWith('+') ? 'PLURAL' : 'OFFICE'
    return make(office.to, { kind: 'ACTOR', reference: { kind, office, word: headOfOffice(tokens, office) } })
  }
  const national = word === 'the' ? matchNational(input, index) : null
  if (national) return make(national.to, { kind: 'ACTOR', reference: national.reference })
  const span = spanAt[index]
  if (span && span.from === index) return itemOfSpan(input, span, make)
  if (subjects.has(word)) return make(index + 1, { kind: 'ACTOR', reference: { kind: 'PRONOUN', word } })
  if (owners.has(word) && !(word === 'her' && isObjectHere(input, index)))
    return make(index + 1, { kind: 'ACTOR', reference: { kind: 'PRONOUN', word }, isPossessive: true })
  if (word === 'her')
    return make(index + 1, { kind: 'ACTOR', reference: { kind: 'PRONOUN', word }, isPossessive: false })
  return make(index + 1, { word, isPossessive: false })
}

/** "met her in Rome", not "met her minister". */
const isObjectHere = ({ tokens, dates }: ItemInput, index: number): boolean =>
  /^(?:PUNCT|ADP|CCONJ|SCONJ|AUX|PART)$/u.test(tokens[index + 1]?.pos ?? '') ||
  dates.some(({ from }) => from === index + 1)

const personItem = (
  tokens: readonly Token[],
  person: NameSpan,
  make: (to: number, rest: Partial<Item>) => Item,
): Item => {
  const told = { gender: genderOf(tokens, person), title: titleOf(tokens, person) }
  return make(person.phraseTo ?? person.to, { kind: 'ACTOR', refs: refOf(person), name: person, ...told })
}

/** The office whose phrase begins here; the office word itself comes a few tokens later. */
function officeFrom(officeAt: readonly (OfficeSpan | undefined)[], index: number): OfficeSpan | undefined {
  for (let at = index; at < index + 6; at++) if (officeAt[at]?.phraseFrom === index) return officeAt[at]
  return undefined
}

/** Only definite offices point at somebody: "the Russian leader", "Japan's prime minister". */
function isReference(tokens: readonly Token[], office: OfficeSpan): boolean {
  const isPlural = office.officeClass.endsWith('+')
  if (isPlural && (office.countries.length > 0 || office.organization !== null)) return true
  const first = tokens[office.phraseFrom]?.lower ?? ''
  if (/^(?:guest|host|visitor|colleague)$/u.test(headOfOffice(tokens, office))) return false
  if (
    tokens
      .slice(office.phraseFrom, office.to)
      .some(({ lower }) => /^(?:first|last|only|no|sitting|any|another|other)$/u.test(lower))
  )
    return false
  return (
    office.phraseFrom < office.from &&
    first !== 'a' &&
    first !== 'an' &&
    !/^(?:his|her|their|its|both|one|then)$/u.test(first)
  )
}

function itemOfSpan({ tokens }: ItemInput, span: NameSpan, make: (to: number, rest: Partial<Item>) => Item): Item {
  if (span.kind === 'PLACE') return make(span.to, { kind: 'PLACE', name: span })
  if (span.kind === 'ORGANIZATION' || span.kind === 'PERSON')
    return make(span.to, { kind: 'ACTOR', refs: refOf(span), name: span })
  if (span.kind === 'COUNTRY') {
    const isCollective = collective.test(tokens[span.to]?.lower ?? '')
    if (isCollective) return make(span.to + 1, { kind: 'ACTOR', refs: refOf(span), name: span })
    const isOwned = tokens[span.to]?.lower === "'s" && collective.test(tokens[span.to + 1]?.lower ?? '')
    if (isOwned) return make(span.to + 2, { kind: 'ACTOR', refs: refOf(span), name: span })
    const capital = tokens[span.to]?.lower === 'capital' ? capitalOf(span.key) : undefined
    if (capital && tokens[span.from - 1]?.lower === 'the')
      return make(span.to + 1, {
        kind: 'PLACE',
        name: {
          ...span,
          kind: 'PLACE',
          to: span.to + 1,
          key: capital,
          country: span.key,
          placeKind: 'CITY',
          isCapital: true,
        },
      })
    const isPeople =
      span.form === 'DEMONYM' &&
      /[^s]s$/u.test(tokens[span.to - 1]?.text ?? '') &&
      tokens[span.from - 1]?.lower === 'the' &&
      !/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[span.to]?.pos ?? '')
    if (isPeople) return make(span.to, { kind: 'ACTOR', refs: refOf(span), name: span })
    if (span.form === 'DEMONYM')
      return make(span.to, { word: tokens[span.from]?.lower ?? '', name: span, isPossessive: false, pos: 'ADJ' })
    return make(span.to, { kind: 'ACTOR', refs: refOf(span), name: span })
  }
  return make(span.to, { word: tokens[span.from]?.lower ?? '' })
}
