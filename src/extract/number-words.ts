/** Numbers in words, each at its place. */
export const countWords: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
]

/** "two" to "ten", with their numbers. */
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  countWords.slice(2, 11).map((word, index) => [word, index + 2]),
)
