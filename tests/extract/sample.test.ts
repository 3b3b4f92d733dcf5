import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { AnnotatedClaim } from '../../src/domain/annotation.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { parseDocument } from '../../src/parse/parse-document.js'
import { shorten } from './annotate.js'

const file = new URL('../../../shared/corpus/sample.txt', import.meta.url)
const isPresent = existsSync(file)
if (!isPresent) console.warn(`skipped: the sample article is not at ${file.pathname}`)

/** Offsets of the table are over the raw file; the body begins 106 code points later. */
const bodyStart = 106

const overlaps = (claim: AnnotatedClaim, from: number, to: number): boolean =>
  claim.evidence.some(({ start, end }) => start + bodyStart < to && end + bodyStart > from)

;(isPresent ? describe : describe.skip)('the sample article', () => {
  const annotation = isPresent ? extractByRules(parseDocument(readFileSync(file), 'sample.txt')) : null
  const claims = annotation?.claims ?? []
  const events = claims.filter(({ event, negated }) => event !== null && !negated)

  test.each<[string, number, number]>([
    ['MEETING OCCURRED 2023-10-19 Pyongyang Sergei Lavrov+Choe Son Hui', 192, 292],
    ['VISIT OCCURRED 2023-10-18/2023-10-19 Pyongyang Sergei Lavrov', 440, 499],
    ['ACCUSATION OCCURRED 2023-10~ - US+KP', 331, 400],
    ['AID ALLEGED - - KP+RU', 331, 400],
    ['VISIT PLANNED - Pyongyang Vladimir Putin', 809, 843],
    ['VISIT OCCURRED 2023~ Far East Kim Jong Un', 871, 1024],
    ['MEETING OCCURRED 2023~ Vostochny Cosmodrome Kim Jong Un+Vladimir Putin', 979, 1024],
    [
      'MEETING PLANNED 2023-11 - RU+KP+intergovernmental commission for economic, commercial, and scientific-technical cooperation',
      2030,
      2095,
    ],
    ['MEETING OCCURRED 2023-10-18/2023-10-19 Pyongyang Sergei Lavrov+Kim Jong Un', 2332, 2357],
    ['MEETING OCCURRED ../2023-10-18 CN Sergei Lavrov', 2475, 2537],
  ])('tells %s', (event, from, to) => {
    const claim = events.find((candidate) => shorten(candidate) === event)
    expect(events.map(shorten)).toContain(event)
    expect(claim && overlaps(claim, from, to)).toBe(true)
  })

  test('tells that the meeting is part of the visit and that the accusation concerns the transfer', () => {
    const numberOf = (short: string): number | null | undefined =>
      events.find((claim) => shorten(claim).startsWith(short))?.event
    const links = annotation?.links ?? []
    expect(links).toContainEqual({
      kind: 'PART_OF',
      from: numberOf('MEETING OCCURRED 2023-10-19'),
      to: numberOf('VISIT OCCURRED 2023-10-18'),
    })
    expect(links).toContainEqual({ kind: 'CONCERNS', from: numberOf('ACCUSATION'), to: numberOf('AID') })
  })

  test('tells claims about no event as somebody’s or nobody’s', () => {
    expect(claims.find(({ modality }) => modality === 'SPECULATED')).toMatchObject({ event: null, attributedTo: null })
    expect(
      claims.find(({ modality, attributedTo }) => modality === 'STATED' && attributedTo?.name === 'RU'),
    ).toMatchObject({ event: null })
    const unreported = claims.find(({ negated }) => negated)
    expect(unreported && overlaps(unreported, 1893, 1947)).toBe(true)
  })

  test('tells the offices', () => {
    const offices = claims.filter(({ rule }) => rule === 'title/office').map(({ statement }) => statement)
    expect(offices).toEqual([
      'Sergei Lavrov is Foreign Minister of Russia.',
      'Choe Son Hui is Foreign Minister of North Korea.',
      'Vladimir Putin is President of Russia.',
      'Kim Jong Un is leader of North Korea.',
    ])
  })

  test('never asserts the transfer, a motive or a coincidence as a fact', () => {
    const transfers = claims.filter(({ type }) => type === 'AID')
    expect(transfers.every(({ status, attributedTo }) => status === 'ALLEGED' && attributedTo?.name === 'US')).toBe(
      true,
    )
    expect(claims.filter(({ statement }) => /coincide/u.test(statement))).toEqual([])
    const seeking = claims.filter(({ statement }) => /seeking/u.test(statement))
    expect(seeking.map(({ modality }) => modality)).toEqual(['SPECULATED'])
  })
})
