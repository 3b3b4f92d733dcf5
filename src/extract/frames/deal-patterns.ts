import { nounForms, verbForms } from './inflection.js'
import type { Source } from './patterns.js'

/** What parties conclude; source: the names that treaties and their kin go by. */
const bonds = nounForms(
  'agreement treaty pact deal accord memorandum memoranda= mou protocol truce ceasefire cease-fire armistice compromise settlement peace= covenant concordat entente',
)
const nouns = new Set([
  ...bonds,
  ...nounForms(
    'contract charter understanding convention commitment partnership roadmap compact bargain framework arrangement concession volume licence',
  ),
])
/** Texts that may be one side's own: signing or adopting them, or issuing them jointly, is an agreement. */
const texts = nounForms(
  'statement document text declaration communique communiqué plan paper letter note instrument programme program minute roadmap draft list package blueprint formula code resolution pledge undertaking commitment',
)

/** Texts of many kinds: one that only stands there signed or adopted is no deal of those whom the story is about. */
export const looseTexts: ReadonlySet<string> = nounForms(
  'list package programme program draft code blueprint resolution plan formula',
)

/** All nouns that a deal is told by. */
export const dealNouns: ReadonlySet<string> = nouns

/** All nouns of what is signed. */
export const signedNouns: ReadonlySet<string> = new Set([...nouns, ...texts])

/** One way of concluding: the verb, what it governs, and where its parties stand. */
export interface DealPattern {
  readonly rule: string
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  /** Parties of all these places count together. */
  readonly parties: readonly Source[]
  /** A word that must stand beside verb or noun. */
  readonly needs?: RegExp
  /** Parties that the clause does not name are those of the story, where the text is the subject. */
  readonly mayPointBack?: boolean
}

const together: readonly Source[] = ['AGENT', /^(?:with|between|among)$/u]

/** Verbs of concluding with their nouns. "Took the view" is none; a mediator is no party. */
export const dealPatterns: readonly DealPattern[] = [
  {
    rule: 'frame:agreement/signed',
    verbs: verbForms(
      'sign initial initial+ ink pen+ conclude finalise finalize formalise formalize seal clinch strike:struck reach adopt secure complete forge agree',
    ),
    nouns,
    parties: together,
    mayPointBack: true,
  },
  {
    rule: 'frame:agreement/made',
    verbs: new Set([
      ...verbForms('make:made announce unveil renew extend close cut+:cut declare proclaim'),
      ...['hammered', 'thrashed', 'hashed', 'negotiated', 'worked'],
    ]),
    nouns: bonds,
    parties: together,
  },
  {
    rule: 'frame:agreement/entered',
    verbs: verbForms('enter come:came arrive'),
    nouns: new Set([...nouns, 'terms']),
    needs: /^(?:into|to|at)$/u,
    parties: together,
  },
  {
    rule: 'frame:agreement/text',
    verbs: verbForms('sign initial initial+ ink pen+ adopt conclude endorse'),
    nouns: new Set([...texts, ...bonds]),
    parties: together,
    mayPointBack: true,
  },
  {
    rule: 'frame:agreement/exchanged',
    verbs: verbForms('exchange'),
    nouns: nounForms('document note instrument memorandum protocol agreement'),
    parties: together,
    mayPointBack: true,
  },
  {
    rule: 'frame:agreement/joint-text',
    verbs: verbForms('issue release publish'),
    nouns: nounForms('declaration communique communiqué'),
    needs: /^(?:joint|common|final)$/u,
    parties: together,
  },
  {
    rule: 'frame:agreement/relations',
    verbs: verbForms(
      'restore resume normalise normalize re-establish reestablish establish renew reopen upgrade elevate',
    ),
    nouns: nounForms('relation tie'),
    parties: together,
  },
  {
    rule: 'frame:agreement/shook-hands',
    verbs: verbForms('shake:shook:shaken'),
    nouns: bonds,
    needs: /^hands$/u,
    parties: together,
  },
  {
    rule: 'frame:agreement/brokered',
    verbs: verbForms('broker mediate'),
    nouns: bonds,
    parties: [/^between$/u],
  },
]
