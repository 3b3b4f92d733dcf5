import type { Frame } from './context.js'
import { arrivalFrame, leadFrame, visitNounFrame } from './visit-nouns.js'
import { backFrame, beenFrame, dueFrame, nextStopFrame, stayFrame, takenFrame } from './visit-stays.js'
import { accompanyFrame, motionFrame, sentFrame, setOutFrame, turnFrame, visitVerbFrame } from './visit-verbs.js'
import { motionVerbs, visitNouns, visitVerbs } from './words.js'

const forms = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs of a stay by the words after them: "due in", "spent Monday in", "set foot in", "left for". */
const stayVerbs = forms(
  'due expected awaited left leave leaves leaving spent spends set sets setting last stayed stays lingered remained',
)

/** Verbs of setting out: "set off for", "took off for", "departed for". */
const setOutVerbs = forms(
  'took taking takes set sets setting departed departs depart departing headed heads heading bound flew flies sails sailed embarked embarks jetted',
)

/** Verbs that tell of travel only with a goal right after them. */
const turnVerbs = forms(
  'made makes making make undertook wound found showed shows turned turns popped dropped got gets get moved moves move moving proceeded proceeds proceed proceeding continued continues continue continuing pressed pushed carried hurried hurry rushed rushes rush rushing dashed raced repaired transferred ventured venture slipped slips slip stole swept sweeps jetted jets shuttled shuttles shuttling walked walks rode returned returns return returning relocated decamped strode stormed breezed took takes take caught catches boarded boards glided trekked hastened sped',
)

/** Which words trigger which frame of a visit. */
export const visitTable: readonly (readonly [words: ReadonlySet<string>, frame: Frame])[] = [
  [motionVerbs, motionFrame],
  [visitVerbs, visitVerbFrame],
  [visitNouns, visitNounFrame],
  [forms('stop leg destination'), nextStopFrame],
  [stayVerbs, dueFrame],
  [setOutVerbs, setOutFrame],
  [turnVerbs, turnFrame],
  [forms('is are was were be been'), stayFrame],
  [forms('been'), beenFrame],
  [forms('back'), backFrame],
  [forms('took takes take brought brings carried'), takenFrame],
  [forms('arrival'), arrivalFrame],
  [forms('led leads lead leading headed heads heading'), leadFrame],
  [forms('accompany accompanies accompanied accompanying'), accompanyFrame],
  [
    forms('dispatched despatched dispatches dispatching sent sends sending send whisked airlifted ferried evacuated'),
    sentFrame,
  ],
]
