import { expect, test } from '@jest/globals'
import { annotate, eventsOf } from './annotate.js'

const mwangi = 'Kenyan President Peter Mwangi'
const okello = 'Ugandan President Paul Okello'

/** Sentences built in ways that no frame knows, with a word of meeting or of concluding beside two people. */
test.each([
  [
    `Long after midnight the conversation between the hedges of the Kampala residence left ${mwangi} smiling, and ${okello} too.`,
    ['MEETING OCCURRED - - Peter Mwangi+Paul Okello'],
  ],
  [
    `Hardly had the session in Arusha on Friday warmed ${mwangi} up when it tired ${okello}.`,
    ['MEETING OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello'],
  ],
  [
    `Ink flowed in Arusha on Friday: below the treaty on the lake ${mwangi} put a large signature, ${okello} a small one.`,
    ['AGREEMENT OCCURRED 2024-03-08 Arusha Peter Mwangi+Paul Okello'],
  ],
])('two people beside such a word are taken for its parties: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

test('what is only told by words side by side is claimed with less confidence than what a frame reads', () => {
  const [loose, framed] = [
    `Hardly had the session in Arusha warmed ${mwangi} up when it tired ${okello}.`,
    `${mwangi} met ${okello} in Arusha.`,
  ].map((body) => annotate(body).claims.find(({ type }) => type === 'MEETING')?.confidence ?? 0)
  expect(loose).toBeGreaterThan(0)
  expect(loose).toBeLessThan(framed ?? 0)
})

test.each([
  `${mwangi} would bring a list to any summit that ${okello} dreamt of.`,
  `There was no summit of ${mwangi}, whatever the friends of ${okello} wrote.`,
  `${mwangi} often spoke of the talks that ${okello} wanted.`,
  `${mwangi} praised the treaty that bears the name of ${okello}.`,
  `At the funeral in Arusha ${mwangi} and ${okello} listened to the session of prayers.`,
  `The letter that ${mwangi} wrote about the talks reached ${okello} on Friday.`,
  `"The summit is close," ${okello} said, and ${mwangi} said the same.`,
])('no meeting and no agreement: %s', (text) => {
  expect(eventsOf(text).filter((event) => /^(?:MEETING|AGREEMENT)/u.test(event))).toEqual([])
})

test('several of one country do what is their own affair', () => {
  const text =
    'The session in Nairobi kept Kenyan President Peter Mwangi and Kenyan Finance Minister Grace Otieno busy.'
  expect(eventsOf(text)).toEqual([])
})
