import type { NameSpan, OfficeSpan, Token, TokenRange } from '../analysis.js'
import { canOpenSentence } from '../lexicon/opening-verbs.js'
import { wordLists } from '../lexicon/words.js'

/** Small words that stand inside names: "Ursula von der Leyen", "Sharm el-Sheikh". */
const particles: ReadonlySet<string> = new Set(
  'al el bin bint ibn ben de da do dos das del della di van von der den la le ul abu ter ten zu af av und'.split(' '),
)

/** Parts of speech that a sentence's capital first word may have without being a name. */
const plainParts: ReadonlySet<string> = new Set([
  'DET',
  'ADP',
  'CCONJ',
  'SCONJ',
  'PRON',
  'AUX',
  'ADV',
  'PART',
  'INTJ',
  'NUM',
  'VERB',
])

const startWords: ReadonlySet<string> = new Set(
  (
    'after before while when since until although though because if as in on at by for from with without to of the a an ' +
    'this that these those such he she it they we you i his her its their our my your both each no not any all some many ' +
    'most more much few several other another earlier later last next now then there here also asked speaking talks ' +
    'officials leaders state local police people government ministers diplomats relations images vice who what why how ' +
    'yes but and or nor so yet once only even just still under over between during amid despite according shortly hours ' +
    'days weeks months years minutes meanwhile however moreover today yesterday tomorrow tonight critics analysts experts ' +
    'images reports sources protesters hundreds thousands millions dozens troops fighting negotiations foreign'
  ).split(' '),
)

const calendarWords =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)$/u

/** Tells whether a token can be part of a name by its shape. */
function looksLikeName(token: Token | undefined): boolean {
  return token !== undefined && hasCapital(token) && nameShape.test(token.text) && token.text !== 'I'
}

const nameShape = /^(?:\p{Lu}[\p{L}\p{M}'‐‑-]*\.?|(?:\p{Lu}\.-?)+)$/u

/** Most words have no capital: one look at them spares the patterns of names. */
const hasCapital = ({ text, lower }: Token): boolean => text !== lower

/** A family name with its article, as in "Omar al-Bashir" and "Adel al-Jubeir": it goes on with a name. */
const isArticleName = (token: Token | undefined): boolean =>
  token !== undefined && hasCapital(token) && articleName.test(token.text)

const articleName = /^(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐‑]\p{Lu}/u

/** "Sharif Sheikh Ahmed": a title that is part of a name. */
const isInnerTitle = (tokens: readonly Token[], index: number, fits: (index: number) => boolean): boolean =>
  /^(?:Sheikh|Haji|Mullah|Sayyid|Khan|Bey|Pasha)$/u.test(tokens[index]?.text ?? '') &&
  fits(index + 1) &&
  fits(index - 1)

/** Titles that are family names too, after a given name and before no other name: "Julie Bishop", "Stephen King". */
const titlesAsNames =
  /^(?:Bishop|King|Pope|Prince|Judge|Count|Marshal|Major|Baron|Earl|Duke|Justice|Chancellor|Cardinal|Priest|Knight|Dean|Khan|Chief|Miss|Lord|Constable|Father|Commander|Emir|Amir|Sultan|Sayyid)$/u

const isTitleAsName = (tokens: readonly Token[], index: number): boolean =>
  titlesAsNames.test(tokens[index]?.text ?? '') &&
  isGivenNameBefore(tokens, index) &&
  tokens[index - 1]?.sentence === tokens[index]?.sentence &&
  !/^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')

/** Month names are family names too, after a given name or a title: "Theresa May", "Mrs May". */
const monthsAsNames = /^(?:May|March|June|April|August)$/u

/** A day or a month, unless a given name or a title before it makes it a family name. */
export function isCalendarWord(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.text ?? ''
  if (!calendarWords.test(word)) return false
  const before = tokens[index - 1]?.text ?? ''
  const { givenNames, honorifics } = wordLists()
  return !monthsAsNames.test(word) || !(givenNames.has(before) || honorifics.has(before))
}

/** Whether a sentence's first word is only capital because it stands first. */
function isSentenceOpener(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  const previous = tokens[index - 1]
  const opens = previous?.sentence !== token.sentence || /^["“”‘']$/u.test(previous.text)
  // "March 3: In Cairo he …": after a colon or a dash such a word opens a sentence of its own
  const isPlain = startWords.has(token.lower) || canOpenSentence(token.lower)
  if (!opens) return /^[:–—]$/u.test(previous.text) && isPlain
  const { givenNames, familyNamesFirst } = wordLists()
  if (isPlain) return true
  const isSurelyWord =
    /^(?:DET|ADP|CCONJ|SCONJ|PRON|AUX|PART|ADV)$/u.test(token.pos) || /(?:ing|ed|ly)$/u.test(token.text)
  const next = tokens[index + 1]
  if (!isSurelyWord && next?.sentence === token.sentence && looksLikeName(next) && next.text.length > 2) return false
  return plainParts.has(token.pos) && !givenNames.has(token.text) && !familyNamesFirst.has(token.text)
}

/** A name of several words that the gazetteers know keeps others out, a city of one word may be a surname. */
function isBlocked(span: NameSpan | undefined, tokens: readonly Token[], index: number): boolean {
  if (!span) return false
  const token = tokens[index]
  const next = tokens[index + 1]
  const { givenNames } = wordLists()
  const before = tokens[index - 1]
  const isFamilyName =
    span.to - span.from === 1 &&
    before?.sentence === token?.sentence &&
    (span.kind !== 'ORGANIZATION' || token?.text !== token?.text.toUpperCase())
  if (isFamilyName && span.form !== 'METONYM' && isGivenNameBefore(tokens, index)) return false
  if (span.kind === 'PLACE' && span.to - span.from === 1 && span.placeKind === 'CITY') return false
  const isGivenName = span.to - span.from === 1 && givenNames.has(token?.text ?? '')
  return !(isGivenName && looksLikeName(next) && span.form !== 'DEMONYM')
}

/** "Ben Rhodes", "Michael Jordan": the name of a place after a given name that is no place itself. */
function isGivenNameBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? ''
  return wordLists().givenNames.has(before) || /^(?:\p{Lu}\.)+$/u.test(before)
}

/** By the sign that opens a nickname those that can close it. */
const closings: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ['“', ['”']],
  ["'", ["'"]],
  ['‘', ["'", '’']],
  ['(', [')']],
])

const possessives: ReadonlySet<string> = new Set(['His', 'Her', 'Their', 'Your', 'Its'])

/** 'José "Pepe" Mujica', 'Luiz Inácio (Lula) da Silva': where a nickname inside a name ends; its start if there is none. */
function endOfNickname(tokens: readonly Token[], at: number): number {
  const closing = closings.get(tokens[at]?.text ?? '')
  if (!closing || !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return at
  const end = [at + 2, at + 3].find((index) => closing.includes(tokens[index]?.text ?? ''))
  return end !== undefined && tokens[end]?.sentence === tokens[at]?.sentence ? end + 1 : at
}

/**
 * Finds runs of capitalized words that are no known name and no office, in the order of the text. Honorifics and
 * sentence openers are left out; particles count only between two capitals.
 */
export function findCapitalizedRuns(
  tokens: readonly Token[],
  spanAt: readonly (NameSpan | undefined)[],
  officeAt: readonly (OfficeSpan | undefined)[],
): readonly TokenRange[] {
  const { honorifics } = wordLists()
  const fits = (index: number): boolean =>
    looksLikeName(tokens[index]) &&
    !isCalendarWord(tokens, index) &&
    (!officeAt[index] || isTitleAsName(tokens, index)) &&
    (!honorifics.has(tokens[index]?.text ?? '') || isTitleAsName(tokens, index)) &&
    !possessives.has(tokens[index]?.text ?? '') &&
    !isBlocked(spanAt[index], tokens, index)
  const runs: TokenRange[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (!(fits(index) || (isArticleName(tokens[index]) && !spanAt[index])) || isSentenceOpener(tokens, index)) continue
    let to = index + 1
    const sentence = tokens[index]?.sentence
    while (to < tokens.length && tokens[to]?.sentence === sentence) {
      const nickname = endOfNickname(tokens, to)
      if (nickname > to && (fits(nickname) || particles.has(tokens[nickname]?.text ?? ''))) to = nickname
      else if (fits(to) || isArticleName(tokens[to]) || isInnerTitle(tokens, to, fits)) to++
      else {
        let after = to
        while (particles.has(tokens[after]?.text ?? '') && after < to + 3) after++
        if (after === to || !(fits(after) || isArticleName(tokens[after])) || tokens[after]?.sentence !== sentence)
          break
        to = after + 1
      }
    }
    runs.push({ from: index, to })
    index = to - 1
  }
  return runs
}
