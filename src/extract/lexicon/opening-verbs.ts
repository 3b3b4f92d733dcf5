const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs with an object that open an entry of a chronology or a live report, its subject left out; English inflection. */
const withObject = setOf(
  'visits meets receives hosts greets welcomes calls telephones phones attends addresses signs accuses sees joins opens ' +
    'holds tours leaves cancels postpones visited met received hosted telephoned phoned attended addressed signed ' +
    'accused saw joined opened held toured left cancelled postponed',
)
/** Verbs of moving, speaking and dining that a preposition or an adverb follows. */
const withPreposition = setOf(
  'flies travels arrives returns goes heads lands departs stops talks speaks confers dines lunches meets flew travelled ' +
    'traveled arrived returned went headed landed departed stopped spoke conferred dined lunched met received welcomed',
)

/** Whether a word can be the verb of a sentence that has no subject: "Visits X.", "Flew to Y." */
export const canOpenSentence = (word: string): boolean => withObject.has(word) || withPreposition.has(word)

/** Whether such a verb needs no object and a preposition or adverb may follow: "Flew to Y". */
export const takesPreposition = (word: string): boolean => withPreposition.has(word)
