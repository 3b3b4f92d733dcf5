import type { OrganizationKind, PlaceKind } from '../../domain/vocabulary.js'
import { readLexicon } from './data-file.js'
import { splitPhrase } from './names.js'
import { createPhraseTable, type PhraseTable } from './phrase-table.js'

/** Small word lists that the passes share; all from seeds/lexicon, loaded once at first use. */
export interface WordLists {
  /** Office words such as `prime minister` (lower case) with the class of the office. */
  readonly offices: PhraseTable<string>
  readonly officeModifiers: ReadonlySet<string>
  readonly officeTails: PhraseTable<true>
  readonly honorifics: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
  /** Given names that only women bear: who "she" can be. */
  readonly femaleNames: ReadonlySet<string>
  readonly familyNamesFirst: ReadonlySet<string>
  readonly placeWords: ReadonlyMap<string, PlaceKind>
  readonly organizationWords: ReadonlyMap<string, OrganizationKind>
  /** Foreign generic words that a body's name begins with: Banco, Jabhat. */
  readonly organizationOpenings: ReadonlyMap<string, OrganizationKind>
  /** Capitalized words that name nobody: War, Treaty, Monday. */
  readonly capitalizedWords: ReadonlySet<string>
}

interface Row {
  readonly word: string
  readonly source: string
}

const readSet = (name: string): ReadonlySet<string> => new Set(readLexicon<Row>(name).map(({ word }) => word))
const readNames = (name: string): ReadonlySet<string> =>
  new Set(readLexicon<{ name: string; source: string }>(name).map((row) => row.name))

const readKinds = (name: string): ReadonlyMap<string, OrganizationKind> =>
  new Map(readLexicon<Row & { kind: OrganizationKind }>(name).map(({ word, kind }) => [word, kind]))

function load(): WordLists {
  const offices = readLexicon<Row & { class: string }>('offices')
  const phrases = offices.flatMap((row): [string, string][] => [
    [row.word, row.class],
    [row.word.replace('spokesman', 'spokesmen').replace(/([a-z])$/u, '$1s'), `${row.class}+`],
  ])
  const tails = readLexicon<{ words: string; source: string }>('office-tails')
  return {
    offices: createPhraseTable(phrases, splitPhrase),
    officeModifiers: readSet('office-modifiers'),
    officeTails: createPhraseTable(
      tails.map(({ words }): [string, true] => [words, true]),
      splitPhrase,
    ),
    honorifics: readSet('honorifics'),
    givenNames: readNames('given-names'),
    femaleNames: readNames('female-names'),
    familyNamesFirst: readNames('family-names-first'),
    placeWords: new Map(readLexicon<Row & { kind: PlaceKind }>('place-words').map(({ word, kind }) => [word, kind])),
    organizationWords: readKinds('organization-words'),
    organizationOpenings: readKinds('organization-openings'),
    capitalizedWords: readSet('capitalized-words'),
  }
}

let lists: WordLists | undefined

/** The word lists, loaded at the first call. Plural offices have the class with a plus sign: `FOREIGN_MINISTER+`. */
export function wordLists(): WordLists {
  lists ??= load()
  return lists
}
