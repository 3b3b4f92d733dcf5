import { expect, test } from '@jest/globals'
import { splitLines } from '../../src/domain/text-lines.js'

async function linesOf(...chunks: readonly (string | Uint8Array)[]) {
  const lines = []
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk))
  for await (const { number, text, isEnded } of splitLines(
    (async function* () {
      yield* bytes
    })(),
  ))
    lines.push([number, text, isEnded])
  return lines
}

const emoji = Buffer.from('😀')

test.each<[string, readonly (string | Uint8Array)[], readonly unknown[]]>([
  ['nothing', [], []],
  ['no line end', ['a'], [[1, 'a', false]]],
  [
    'LF, CRLF and an empty line',
    ['a\r\nb\n\n'],
    [
      [1, 'a', true],
      [2, 'b', true],
      [3, '', true],
    ],
  ],
  [
    'a line over several chunks',
    ['a', 'b', 'c\nd', '\n'],
    [
      [1, 'abc', true],
      [2, 'd', true],
    ],
  ],
  ['a character over two chunks', [emoji.subarray(0, 2), emoji.subarray(2), '\n'], [[1, '😀', true]]],
  [
    'line separators that JSON allows within a text',
    ['"a\u2028b\u2029c\u0085d"\n'],
    [[1, '"a\u2028b\u2029c\u0085d"', true]],
  ],
  [
    'bytes that are no UTF-8 in one line',
    [Uint8Array.from([0xe9, 0x0a]), 'b\n'],
    [
      [1, null, true],
      [2, 'b', true],
    ],
  ],
])('lines are split when there is %s', async (_name, chunks, expected) => {
  expect(await linesOf(...chunks)).toEqual(expected)
})
