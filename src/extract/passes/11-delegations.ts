import type { ActorRef } from '../../domain/annotation.js'
import type { Token } from '../analysis.js'
import type { Item } from '../items.js'

/** Words for those who act for a country or a body: "the Kenyan side", "Israeli negotiators". */
export const collective =
  /^(?:side|delegations?|governments?|officials?|authorities|army|forces|team|military|troops|diplomats|negotiators|leadership|administration|regime|envoys|delegates|commandos|warplanes|jets|police|navy|soldiers|representatives|cabinet|parliament|junta|state|republic|people|rebels|security|air|drones|emissaries|mediators|generals|commanders|lawmakers|legislators|parliamentarians|technocrats|interlocutors|counterparts|officers|experts|teams|sides|ministers|leaders)$/u

const isDelegation = (word: string): boolean =>
  /^(?:delegations?|team|teams|mission|group|party|convoy|negotiators|entourage|side|officials|monitors|inspectors|observers|experts|envoys|lawmakers|diplomats)$/u.test(
    word,
  )
const isBeforeDelegation = (item: Item | undefined): boolean =>
  item?.kind === 'WORD' &&
  (/^(?:a|an|the)$/u.test(item.word) || item.pos === 'ADJ' || item.pos === 'NOUN' || item.pos === 'NUM')

/** "a delegation led by X", "a team under X", "a delegation from the movement, headed by X": X speaks for it. */
const isLeader = (joined: readonly Item[], item: Item): boolean =>
  item.name?.kind === 'PERSON' &&
  ((joined.at(-1)?.word === 'by' && /^(?:led|headed)$/u.test(joined.at(-2)?.word ?? '')) ||
    (joined.at(-1)?.word === 'under' && isDelegation(joined.at(-2)?.word ?? '')))

/** Where the party stands that somebody leads: its noun, else "Kenyan officials" who are told as one; -1 for none. */
function partyBefore(joined: readonly Item[]): number {
  const noun = joined.findLastIndex(({ word, name }) => isDelegation(word) || name?.kind === 'COUNTRY')
  if (noun !== -1) return noun
  return joined.findLastIndex(({ reference }) => reference?.kind === 'PLURAL' && reference.office?.country != null)
}

/** "a delegation led by X" acts as X: one item, named by the leader. */
export function joinDelegations(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (!item) break
    const noun = isLeader(joined, item) ? partyBefore(joined) : -1
    const between = joined.slice(noun + 1)
    const isNear =
      noun !== -1 &&
      between.length < 9 &&
      between.every(({ kind, pos, word }) => kind !== 'WORD' || (pos !== 'AUX' && !/^[;:.]$/u.test(word)))
    if (!isNear) {
      joined.push(item)
      continue
    }
    const others = otherLeaders(items, index)
    index = others.last
    let from = noun
    while (from > 0 && isBeforeDelegation(joined[from - 1])) from--
    const first = joined[from] ?? item
    joined.splice(from)
    joined.push({
      ...item,
      from: first.from,
      to: items[others.last]?.to ?? item.to,
      refs: [...item.refs, ...others.refs],
    })
  }
  return joined
}

/** "led by A for the government and B for the rebels": those who lead the other sides. */
function otherLeaders(
  items: readonly Item[],
  at: number,
): { readonly refs: readonly ActorRef[]; readonly last: number } {
  const refs: ActorRef[] = []
  let last = at
  for (let index = at + 1; index < at + 20; index++) {
    const item = items[index]
    if (!item || (item.kind === 'WORD' && /^(?:VERB|AUX)$/u.test(item.pos)) || /^[.;:]$/u.test(item.word)) break
    const next = items[index + 1]
    if (
      item.word === 'and' &&
      next?.name?.kind === 'PERSON' &&
      /^(?:for|of|from|on)$/u.test(items[index + 2]?.word ?? '')
    ) {
      refs.push(...next.refs)
      last = index + 3
      while (/^(?:ADJ|NOUN|PROPN)$/u.test(items[last + 1]?.pos ?? '') && items[last + 1]?.kind !== 'DATE') last++
    }
  }
  return { refs, last }
}

const isDemonym = (item: Item | undefined): boolean =>
  item?.kind === 'WORD' && item.name?.kind === 'COUNTRY' && item.name.form === 'DEMONYM'

/** Index after a list's comma, "and" or both; the same index where no list goes on. */
function afterLink(items: readonly Item[], index: number): number {
  const next = items[index]?.word === ',' ? index + 1 : index
  return items[next]?.word === 'and' ? next + 1 : next
}

/** Index of the plural noun that ends a phrase such as "army commanders"; -1 for none. */
function envoyNounAt(items: readonly Item[], from: number): number {
  let last = -1
  for (let index = from; index < from + 4; index++) {
    const item = items[index]
    if (item?.kind !== 'WORD' || (item.pos !== 'NOUN' && item.pos !== 'ADJ' && item.pos !== 'PROPN') || item.name) break
    if (collective.test(item.word)) last = index
  }
  return items[last]?.word.endsWith('s') ? last : -1
}

const refTo = (item: Item | undefined): readonly ActorRef[] =>
  item?.name?.kind === 'COUNTRY' ? [{ kind: 'COUNTRY', name: item.name.key }] : []

/** "Turkish, Greek and Armenian envoys", "Indian army commanders": one item that stands for all the countries. */
export function joinEnvoys(items: readonly Item[]): readonly Item[] {
  if (!items.some(isDemonym)) return items
  const joined: Item[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (!item) break
    const phrase = isDemonym(item) ? envoysFrom(items, index) : null
    joined.push(phrase?.item ?? item)
    index = phrase?.to ?? index + 1
  }
  return joined
}

function envoysFrom(items: readonly Item[], at: number): { readonly item: Item; readonly to: number } | null {
  const first = items[at]
  if (!first) return null
  let refs = refTo(first)
  let index = at + 1
  for (let next = afterLink(items, index); next > index && isDemonym(items[next]); next = afterLink(items, index)) {
    refs = [...refs, ...refTo(items[next])]
    index = next + 1
  }
  const last = items[afterLink(items, index)]
  const isLinked = afterLink(items, index) > index
  const office = last?.reference?.office
  if (isLinked && last?.reference?.kind === 'PLURAL' && office && office.countries.length > 0) {
    const countries = [...refs.map(({ name }) => name), ...office.countries]
    const reference = { ...last.reference, office: { ...office, countries } }
    return { item: { ...last, from: first.from, reference }, to: afterLink(items, index) + 1 }
  }
  if (isLinked && last?.kind === 'ACTOR' && last.name?.kind === 'COUNTRY' && last.to - last.from > 1)
    return { item: { ...last, from: first.from, refs: [...refs, ...last.refs] }, to: afterLink(items, index) + 1 }
  const noun = envoyNounAt(items, index)
  const end = items[noun]
  if (!end) return null
  return { item: { ...first, kind: 'ACTOR', word: '', pos: 'NOUN', refs, to: end.to }, to: noun + 1 }
}

/** "the Rapid Support Forces (RSF)": a body and its short name. */
const isSameInBrackets = (items: readonly Item[], index: number): boolean => {
  const { name } = items[index] ?? {}
  return name?.kind === 'ORGANIZATION' && items[index + 2]?.name?.key === name.key && items[index + 3]?.word === ')'
}

/** "X (Latvia)", "X (66)": what stands between brackets belongs to the name. */
export function joinBrackets(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ word }) => word === '(')) return items
  const joined: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (!item) break
    const close =
      (item.name?.kind === 'PERSON' || isSameInBrackets(items, index)) && items[index + 1]?.word === '('
        ? items.findIndex(({ word }, next) => next > index && next < index + 7 && word === ')')
        : -1
    const isPlain =
      close !== -1 && items.slice(index, close).every(({ kind, pos }) => kind !== 'WORD' || pos !== 'VERB')
    joined.push(isPlain ? { ...item, to: items[close]?.to ?? item.to } : item)
    if (isPlain) index = close
  }
  return joined
}

/** "the Minister of Trade and Tourism of Ghana, Ambassador X": the office is X's; one item. */
export function joinTitles(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  if (!items.some(({ reference }) => reference?.kind === 'OFFICE')) return items
  const joined: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (!item) break
    const holder = item.reference?.kind === 'OFFICE' && !item.isPossessive ? holderAfter(items, index) : -1
    const person = items[holder]
    if (!person) {
      joined.push(item)
      continue
    }
    const words = tokens.slice(item.from, person.from).map(({ lower }) => lower)
    joined.push({ ...person, from: item.from, title: `${words.join(' ')} ${person.title ?? ''}` })
    index = holder
  }
  return joined
}

/** Index of the person whom a comma after the office names; -1 for none. */
function holderAfter(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < at + 10; index++) {
    const item = items[index]
    if (item?.word === ',') {
      const person = items[index + 1]
      const after = items[index + 2]
      const isClosed =
        after === undefined || /^[,.;:]$/u.test(after.word) || after.kind === 'DATE' || after.pos === 'ADP'
      return person?.name?.kind === 'PERSON' && !person.isPossessive && isClosed ? index + 1 : -1
    }
    const isOfOffice =
      item?.name?.kind === 'COUNTRY' ||
      (item?.kind === 'WORD' && /^(?:ADJ|NOUN|PROPN)$/u.test(item.pos)) ||
      /^(?:and|of|for|the|&)$/u.test(item?.word ?? '')
    if (!isOfOffice) return -1
  }
  return -1
}

const colleagues: ReadonlySet<string> = new Set(['counterparts', 'colleagues', 'homologues', 'opposites'])

/** Index after a list of names of one kind joined by commas and "and", and how many there are. */
function listEnd(items: readonly Item[], from: number, kind: 'PERSON' | 'COUNTRY'): { to: number; count: number } {
  let to = from
  let count = 0
  for (let index = from; items[index]?.name?.kind === kind && !items[index]?.isPossessive; ) {
    to = index + 1
    count++
    const next = afterLink(items, to)
    if (next === to) break
    index = next
  }
  return { to, count }
}

/** "the ministers of A and B, X and Y,", "his counterparts from A and B, X and Y,": the names say who they are. */
export function joinApposed(items: readonly Item[]): readonly Item[] {
  if (!items.some((_, index) => groupEnd(items, index) !== -1)) return items
  const joined: Item[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (!item) break
    const group = groupEnd(items, index)
    const people =
      group !== -1 && items[group]?.word === ',' ? listEnd(items, group + 1, 'PERSON') : { to: 0, count: 0 }
    const after = items[people.to]
    const isClosed = !after || after.kind === 'DATE' || /^(?:VERB|AUX|ADP|PUNCT|ADV)$/u.test(after.pos)
    if (people.count >= 2 && isClosed) {
      const refs = items.slice(group + 1, people.to).flatMap((each) => each.refs)
      joined.push({
        ...item,
        kind: 'ACTOR',
        word: '',
        refs,
        to: items[people.to - 1]?.to ?? item.to,
        isPossessive: false,
      })
      index = people.to
    } else if (group > index + 1) {
      const refs = items.slice(index, group).flatMap((each) => each.refs)
      joined.push({ ...item, kind: 'ACTOR', word: '', refs, to: items[group - 1]?.to ?? item.to })
      index = group
    } else {
      joined.push(item)
      index++
    }
  }
  return joined.map((item) =>
    item.refs.length > 0 && item.reference?.kind === 'PLURAL' ? withoutReference(item) : item,
  )
}

/** An item whose actors are known need not be looked up. */
const withoutReference = (item: Item): Item => ({ ...item, reference: undefined })

/** Index after a group of people told by their countries; -1 where none begins. */
function groupEnd(items: readonly Item[], at: number): number {
  const item = items[at]
  if (item?.reference?.kind === 'PLURAL') return at + 1
  if (item?.kind === 'ACTOR' && item.refs.length > 1 && item.name?.kind === 'COUNTRY') return at + 1
  const isColleagues = item?.kind === 'WORD' && colleagues.has(item.word)
  if (!isColleagues || !/^(?:from|of|in)$/u.test(items[at + 1]?.word ?? '')) return -1
  const list = listEnd(items, at + 2, 'COUNTRY')
  return list.count > 0 ? list.to : -1
}
