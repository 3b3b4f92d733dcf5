import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { canOpenSentence, takesPreposition } from '../lexicon/opening-verbs.js'

const isSign = ({ kind, word }: Item): boolean => kind === 'DATE' || /^[\p{P}\p{N}]+$/u.test(word)

/**
 * "May 4: Flies to X.", "Visits Y.": an entry of a chronology or a live report that begins with its verb is about
 * whoever was told of last; that actor is put before the verb, on no words. All others stay as they are.
 */
export function withImpliedSubject(items: readonly Item[], focus: ActorRef | null): readonly Item[] {
  const at = items.findIndex((item) => !isSign(item))
  const verb = items[at]
  const next = items[at + 1]
  if (!focus || verb?.kind !== 'WORD' || verb.pos !== 'VERB' || !canOpenSentence(verb.word)) return items
  const isWithObject = next?.kind === 'ACTOR' || next?.kind === 'PLACE' || next?.pos === 'DET'
  const isMoving = takesPreposition(verb.word) && (next?.kind === 'DATE' || /^(?:ADP|ADV|PART)$/u.test(next?.pos ?? ''))
  const isClosed = items.at(-1)?.word === '.' || items.some(isSign)
  if (!(isWithObject || isMoving) || !isClosed || next?.refs.some(({ name }) => name === focus.name)) return items
  const subject: Item = { ...verb, kind: 'ACTOR', to: verb.from, word: '', pos: 'PRON', refs: [focus] }
  return [...items.slice(0, at), subject, ...items.slice(at)]
}
