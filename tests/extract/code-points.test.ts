import { describe, expect, test } from '@jest/globals'
import { createCodePointIndex, sliceByCodePoints } from '../../src/domain/code-points.js'

describe('offsets in code points', () => {
  test.each([
    ['plain words', 5],
    ['a😀b', 2],
    ['😀😀', 4],
    ['', 0],
    ['e\u0301\u200b\u200f', 3],
  ])('agree with the spread of %j, there and back', (text) => {
    const index = createCodePointIndex(text)
    const points = [...text]
    expect(index.length).toBe(points.length)
    for (let at = 0; at <= points.length; at++) {
      const units = points.slice(0, at).join('').length
      expect(index.toUtf16(at)).toBe(units)
      expect(index.toCodePoints(units)).toBe(at)
    }
  })

  test('move to the nearest end when they lie outside the text', () => {
    const index = createCodePointIndex('a😀')
    expect([index.toCodePoints(-1), index.toCodePoints(99), index.toUtf16(99)]).toEqual([0, 2, 3])
  })

  test('slice whole characters', () => {
    expect(sliceByCodePoints('a😀bc', { start: 1, end: 3 })).toBe('😀b')
  })
})
