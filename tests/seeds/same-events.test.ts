import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { type EventForm, parseAnnotationForm } from '../../src/parse/annotation-form.js'

const ANNOTATIONS = 'seeds/annotations'

const sameEvents = z.strictObject({
  description: z.string(),
  groups: z.array(
    z.strictObject({ event: z.string(), members: z.array(z.tuple([z.string(), z.int().min(0)])).min(2) }),
  ),
})

const { groups } = sameEvents.parse(JSON.parse(readFileSync(join(ANNOTATIONS, 'same-events.json'), 'utf8')))

function readEvents(document: string): readonly EventForm[] {
  const file = readdirSync(ANNOTATIONS).find((name) => name.startsWith(`${document}_`))
  if (file === undefined) return []
  return parseAnnotationForm(JSON.parse(readFileSync(join(ANNOTATIONS, file), 'utf8')), file).events
}

test.each(groups)('when "$event" is looked up, then its members exist and share a type and an actor', ({ members }) => {
  const events = members.map(([document, index]) => readEvents(document)[index])
  expect(events).not.toContain(undefined)
  expect(new Set(events.map((event) => event?.type)).size).toBe(1)
  const actors = events.map((event) => new Set([...(event?.people ?? []), ...(event?.countries ?? [])]))
  const shared = [...(actors[0] ?? [])].filter((actor) => actors.every((others) => others.has(actor)))
  expect(shared).not.toEqual([])
})

test('when the groups are laid side by side, then no event is in two and no document twice in one', () => {
  const keys = groups.flatMap(({ members }) => members.map(([document, index]) => `${document}/${index}`))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const { members } of groups) expect(new Set(members.map(([document]) => document)).size).toBe(members.length)
})
