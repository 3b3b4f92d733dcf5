import { describe, expect, test } from '@jest/globals'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { documentOf } from './annotate.js'
import { otherStories } from './topic-others.js'
import { politicalStories } from './topic-politics.js'

/** Events of a text with its headline, each as its type and those who take part, the host left out. */
function eventsWithHeadline(headline: string, body: string): readonly string[] {
  const { claims } = extractByRules({ ...documentOf(body), headline })
  return claims
    .filter(({ event, negated }) => event !== null && !negated)
    .map(({ type, participants }) => {
      const actors = participants.filter(({ roles }) => !roles.includes('HOST')).map(({ actor }) => actor.name)
      return `${type} ${actors.toSorted().join('+')}`.trim()
    })
}

describe('what a text is about', () => {
  test.each(otherStories)('a text about something else tells no event: $kind', ({ headline, body }) => {
    expect(eventsWithHeadline(headline, body)).toEqual([])
  })

  test.each(politicalStories)('a political text tells its events: $kind', ({ headline, body, events }) => {
    expect([...eventsWithHeadline(headline, body)].toSorted()).toEqual([...events].toSorted())
  })
})
