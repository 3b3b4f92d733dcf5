import { expect, test } from '@jest/globals'
import { cutAtMarks } from '../../src/web/explorer/parts/text-marks.js'

const cut = (text: string, ...marks: readonly (readonly [name: string, start: number, end: number])[]) =>
  cutAtMarks(
    text,
    marks.map(([name, start, end]) => ({ name, start, end })),
  ).map((piece) => [piece.text, piece.marks.map(({ name }) => name).join(' ')])

test('a text without marks stays whole, and one without words has no pieces', () => {
  expect(cut('They met.')).toEqual([['They met.', '']])
  expect(cut('')).toEqual([])
})

test('marks within each other and across each other are cut where one begins or ends, the shortest named first', () => {
  expect(cut('Lavrov met Choe.', ['claim', 0, 16], ['name', 0, 6])).toEqual([
    ['Lavrov', 'name claim'],
    [' met Choe.', 'claim'],
  ])
  expect(cut('abcdef', ['left', 0, 4], ['right', 2, 6])).toEqual([
    ['ab', 'left'],
    ['cd', 'left right'],
    ['ef', 'right'],
  ])
})

test('places count code points: a letter beyond the first plane is one', () => {
  expect(cut('😀 Kim met 𝒳i.', ['name', 2, 5], ['other', 10, 12])).toEqual([
    ['😀 ', ''],
    ['Kim', 'name'],
    [' met ', ''],
    ['𝒳i', 'other'],
    ['.', ''],
  ])
})

test('what of a mark lies outside the text is left aside', () => {
  expect(cut('Kim', ['far', 1, 90], ['gone', 50, 60])).toEqual([
    ['K', ''],
    ['im', 'far'],
  ])
})
