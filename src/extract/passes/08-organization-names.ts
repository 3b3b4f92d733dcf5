import type { NameSpan, Token, TokenRange } from '../analysis.js'
import { knownNames } from '../lexicon/names.js'

const wordsOf = (name: string): readonly string[] => name.split(/[ -]/u).filter((word) => word !== '')

/** Whether letters are the initials of a name: all its words, or its capital words ("SPLM", "IGAD", "OPCW"). */
function isInitials(letters: string, name: string): boolean {
  const words = wordsOf(name)
  const every = words.map((word) => word.charAt(0).toUpperCase()).join('')
  const capitals = words.map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : '')).join('')
  const part = / of (?:the )?(?=\p{Lu})(.+)$/u.exec(name)?.[1]
  return letters === every || letters === capitals || (part !== undefined && isInitials(letters, part))
}

/** "Revolutionary Armed Forces of X (RAF)", "the X, or RAF": whether the second name only repeats the first. */
function isRepeated(tokens: readonly Token[], first: NameSpan, second: NameSpan): boolean {
  const between = tokens
    .slice(first.to, second.from)
    .map(({ lower }) => lower)
    .join(' ')
  if (between === '(') return tokens[second.to]?.text === ')'
  return /^(?:, )?(?:or|known (?:as|by its (?:\S+ )?(?:acronym|initials),?)|also known as|called)(?: the)?$/u.test(
    between,
  )
    ? second.to - second.from === 1
    : false
}

/** A body told by its name and by letters is one: side by side, or by the initials anywhere in the text. */
export function joinAcronyms(spans: readonly NameSpan[], tokens: readonly Token[]): readonly NameSpan[] {
  const bodies = spans.filter(({ kind }) => kind === 'ORGANIZATION')
  const keys = new Map<string, string>()
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]
    if (span.kind === 'ORGANIZATION' && next?.kind === 'ORGANIZATION' && isRepeated(tokens, span, next))
      keys.set(next.key, span.key)
  }
  for (const { key } of bodies) {
    if (keys.has(key) || !/^\p{Lu}{3,7}$/u.test(key)) continue
    const full = bodies.find((other) => other.key.includes(' ') && isInitials(key, other.key))
    if (full) keys.set(key, full.key)
  }
  return spans.map((span) => {
    const key = span.kind === 'ORGANIZATION' ? keys.get(span.key) : undefined
    return key ? { ...span, key } : span
  })
}

/** Whether a short name is the beginning or the end of a longer one: "Tata" of "Tata Steel", "the Commission". */
const isShortOf = (short: string, long: string): boolean =>
  long.length > short.length && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))

/** An organization's name is the longest form that the text has; an unlisted short form is the same body. */
export function renameOrganizations(
  spans: readonly NameSpan[],
  textOf: (range: TokenRange) => string,
): readonly NameSpan[] {
  const longest = new Map<string, string>()
  for (const span of spans) {
    if (span.kind !== 'ORGANIZATION') continue
    const surface = textOf(span).replace(/^the /iu, '')
    if (surface.length > (longest.get(span.key)?.length ?? 0)) longest.set(span.key, surface)
  }
  const names = [...longest.values()]
  const bodies = names.filter((name) => /^\p{Ll}/u.test(name))
  const isOpen = ({ key, organizationKind }: NameSpan): boolean =>
    organizationKind === 'COMPANY' || !knownNames().has(key)
  return spans.map((span) => {
    if (span.kind !== 'ORGANIZATION') return span
    const name = longest.get(span.key) ?? span.key
    const body = bodies.find((long) => long.startsWith(`${name} `))
    const longer = isOpen(span) ? names.find((long) => isShortOf(name, long)) : undefined
    return { ...span, key: body ?? longer ?? name }
  })
}
