import { agreeFrame, undertakeFrame, wasAgreedFrame } from './agreeing.js'
import type { Frame } from './context.js'
import { agreementNounFrame, underFrame, yieldFrame } from './deal-nouns.js'
import { dealNouns, dealPatterns } from './deal-patterns.js'
import { concludeFrame, signedItFrame } from './deals.js'
import { verbForms } from './inflection.js'
import { signatureFrame, signingFrame } from './signatures.js'
import { signersFrame } from './signers.js'
import { agreeVerbs, undertakeVerbs } from './words.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Which words trigger the frames of agreements; rows of the table of all frames. */
export const dealTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  ...dealPatterns.map((pattern) => [pattern.verbs, concludeFrame(pattern)] as const),
  [set('signed signs sign initialled'), signersFrame],
  [set('signed initialled initialed inked concluded sealed'), signedItFrame],
  [verbForms('yield produce bring:brought result end lead:led culminate conclude'), yieldFrame],
  [agreeVerbs, agreeFrame],
  [set('agreed decided'), wasAgreedFrame],
  [undertakeVerbs, undertakeFrame],
  [set('signature signatures names name pen ink'), signatureFrame],
  [set('signing signature'), signingFrame],
  [dealNouns, agreementNounFrame],
  [dealNouns, underFrame],
]
