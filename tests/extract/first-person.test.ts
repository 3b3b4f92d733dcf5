import { expect, test } from '@jest/globals'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { documentOf, shorten } from './annotate.js'

/** The events of a text under a headline in short, as of Wednesday, 2024-03-13. */
const told = (headline: string, body: string): readonly string[] =>
  extractByRules({ ...documentOf(body), headline })
    .claims.filter(({ event, negated }) => event !== null && !negated)
    .map(shorten)

test('a statement tells whom its speaker met, though only the headline names the speaker', () => {
  const body =
    'I met my colleague Emeka Obi in Abuja on Monday. We spoke about fishing rights. ' +
    'On Friday I shall travel to Accra to see President Kofi Asante. Last night I called Prime Minister Lin Tao.'
  expect(told('Statement by Foreign Minister Birgit Dahl', body)).toEqual([
    'MEETING OCCURRED 2024-03-11 Abuja Birgit Dahl+Emeka Obi',
    'VISIT PLANNED 2024-03-15 Accra Birgit Dahl',
    'MEETING PLANNED 2024-03-15 Accra Birgit Dahl+Kofi Asante',
    'CALL OCCURRED 2024-03-12 - Birgit Dahl+Lin Tao',
  ])
})

test('in an interview "you" and "I" are the one who is asked', () => {
  const body = `Mongolian Foreign Minister Bat Erdene spoke to this newspaper in Ulaanbaatar.

Did you go to Tokyo?

I flew to Tokyo on Sunday. Foreign Minister Kenji Mori of Japan received me there.

You met President Ivan Petrov in Sofia in January. Was he friendly?

He was.`
  const events = told('Interview with Bat Erdene', body)
  expect(events).toContain('VISIT OCCURRED 2024-03-10 Tokyo Bat Erdene')
  expect(events).toContain('MEETING OCCURRED 2024-01 Sofia Bat Erdene+Ivan Petrov')
  expect(events.some((event) => /MEETING .* Kenji Mori\+Bat Erdene/u.test(event))).toBe(true)
})

test('a report has no narrator: its "we" stands in quotes or means its readers', () => {
  const body =
    'Polish Foreign Minister Jan Nowak spoke in Warsaw on Monday. "We met farmers in Lublin," said a deputy. ' +
    'We flew to Lublin to see the damage.'
  expect(told('Farmers angry', body)).toEqual([])
})
