const ending = /(?:[sxz]|ch|sh)$/u

/** Present and -ing forms of a regular verb and its past: `impose`, `imposes`, `imposed`, `imposing`. */
function inflect(lemma: string): readonly string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const isConsonantY = /[^aeiou]y$/u.test(lemma)
  const third = ending.test(lemma) ? `${lemma}es` : isConsonantY ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
  const past = isConsonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  return [lemma, third, past, `${stem.endsWith('e') ? lemma : stem}ing`]
}

/** "slap" doubles its last consonant before an ending. */
const inflectDoubled = (lemma: string): readonly string[] => {
  const last = lemma.at(-1) ?? ''
  return [lemma, `${lemma}s`, `${lemma}${last}ed`, `${lemma}${last}ing`]
}

/**
 * All forms of verbs, so that a table names each verb once. `impose` is regular, `slap+` doubles its last letter,
 * `strike:struck` tells the past, `freeze:froze:frozen` the participle too, where they are irregular (`put+:put`).
 */
export function verbForms(text: string): ReadonlySet<string> {
  const forms = text
    .split(/\s+/u)
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const [lemma = '', ...pasts] = entry.split(':')
      const regular = lemma.endsWith('+') ? inflectDoubled(lemma.slice(0, -1)) : inflect(lemma)
      return pasts.length === 0 ? regular : [...regular.filter((form) => !form.endsWith('ed')), ...pasts]
    })
  return new Set(forms)
}

/** Nouns with their plurals: `ban` is `ban`, `bans`; a word that is a plural already stands as `sanctions=`. */
export function nounForms(text: string): ReadonlySet<string> {
  const forms = text
    .split(/\s+/u)
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      if (entry.endsWith('=')) return [entry.slice(0, -1)]
      if (/[^aeiou]y$/u.test(entry)) return [entry, `${entry.slice(0, -1)}ies`]
      return [entry, ending.test(entry) ? `${entry}es` : `${entry}s`]
    })
  return new Set(forms)
}
