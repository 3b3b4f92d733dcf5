import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { DocumentError } from '../../src/domain/errors.js'
import { parseDocument } from '../../src/parse/parse-document.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const parse = (text: string): ReturnType<typeof parseDocument> => parseDocument(encode(text), 'news/a.txt')

function refusalOf(bytes: Uint8Array): DocumentError {
  try {
    parseDocument(bytes, 'news/a.txt')
  } catch (error) {
    if (error instanceof DocumentError) return error
    throw error
  }
  throw new Error('the document was not refused')
}

describe('a plain-text document', () => {
  test('gives date, headline, body, credits and hash when it has all parts', () => {
    const document = parse(
      ' date 2024-05-02 Two Ministers Meet in Riga\n\nThey met.\n\nThey parted.\n\n(with information from AP, EFE and AFP)\n\nShare this: Facebook\n\nX\n',
    )
    expect(document).toEqual({
      source: 'news/a.txt',
      url: null,
      publishedOn: '2024-05-02',
      headline: 'Two Ministers Meet in Riga',
      body: 'They met.\n\nThey parted.',
      language: 'en',
      publisher: null,
      credits: ['AP', 'EFE', 'AFP'],
      contentHash: createHash('sha256').update('Two Ministers Meet in Riga\nThey met.\n\nThey parted.').digest('hex'),
    })
  })

  test.each([
    ['(with reporting by Reuters)', ['Reuters']],
    ['(With additional reporting from the Associated Press & dpa)', ['Associated Press', 'dpa']],
    ['(Source: Xinhua, TASS.)', ['Xinhua', 'TASS']],
    ['(with files from AP; AFP and AP)', ['AP', 'AFP']],
  ])('reads the credit line %s', (line, credits) => {
    const document = parse(`date 2024-05-02 Title\n\nText.\n\n${line}\n`)
    expect([document.body, document.credits]).toEqual(['Text.', credits])
  })

  test('keeps parentheses that credit nobody', () => {
    expect(parse('date 2024-05-02 Title\n\nText.\n\n(They had met before.)\n').body).toBe(
      'Text.\n\n(They had met before.)',
    )
  })

  test('cuts leftovers at the end when there is no credit line, and only there', () => {
    const document = parse('date 2024-05-02 Title\n\nX\n\nFacebook fell.\n\nShare this:\n\nFacebook\n\nX\n')
    expect(document.body).toBe('X\n\nFacebook fell.')
  })

  test('drops a byte order mark and turns CRLF into LF', () => {
    expect(parse('\ufeffdate 2024-05-02 Title\r\n\r\nOne.\r\n\r\nTwo.\r\n').body).toBe('One.\n\nTwo.')
  })

  test('keeps every other character of the body', () => {
    const body = 'Caf\u00e9 \u2019 \u200b \u200f 😀\tand &amp;'
    expect(parse(`date 2024-05-02 Title\n\n${body}\n`).body).toBe(body)
  })
})

describe('what is no document is refused with file, line and reason', () => {
  const latin = Uint8Array.from([...encode('date 2024-05-02 Title\n\nCaf'), 0xe9, 0x0a])
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x64, 0, 0x61, 0])
  test.each<[string, Uint8Array, number | null, RegExp]>([
    ['nothing', new Uint8Array(), null, /empty/u],
    ['white space', encode(' \n\n'), null, /white space/u],
    ['a binary file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a]), 2, /control character U\+001A/u],
    ['a zip archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), null, /zip archive; unpack it/u],
    ['a null character', encode('date 2024-05-02 Title\n\nA\u0000B'), 3, /U\+0000/u],
    ['Latin 1', latin, 3, /wrong encoding.*save the text as UTF-8/u],
    [
      'a lone surrogate',
      Uint8Array.from([...encode('date 2024-05-02 Title\n\n'), 0xed, 0xa0, 0x80]),
      3,
      /wrong encoding/u,
    ],
    ['UTF-16', utf16, 1, /UTF-16/u],
    ['no date line', encode('Two Ministers Meet\n\nText.'), 1, /no date line; start the file/u],
    ['a date in words', encode('date May-2 Title\n\nText.'), 1, /no date of the form YYYY-MM-DD/u],
    ['a date that does not exist', encode('\n date 2023-02-31 Title\n\nText.'), 2, /2023-02-31 does not exist/u],
    ['no headline', encode('date 2024-05-02\n\nText.'), 1, /no headline/u],
    ['no body', encode('date 2024-05-02 Title\n\n(with information from AP)\n'), 2, /no text after the headline/u],
    ['5 MB of one line', encode('x'.repeat(5_000_000)), null, /more than 2097152/u],
    ['one line that is too long', encode(`date 2024-05-02 Title\n\n${'x'.repeat(100_001)}`), 3, /100001 characters/u],
    ['a headline that is too long', encode(`date 2024-05-02 ${'x'.repeat(1_001)}\n\nText.`), 1, /headline has 1001/u],
  ])('when it is %s', (_name, bytes, line, reason) => {
    const error = refusalOf(bytes)
    expect(error.code).toBe('DOCUMENT_REFUSED')
    expect(error.fields).toMatchObject({ source: 'news/a.txt', line })
    expect(error.message).toMatch(reason)
  })
})
