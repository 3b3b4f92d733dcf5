import type { IsoDay } from '../../domain/document.js'
import type { NameSpan } from '../analysis.js'
import { addDays } from '../calendar.js'
import { attendedBefore } from '../frames/gatherings.js'
import { countriesOf, datesAgree, distanceOf, type MergedEvent, personsOf, shareActors } from './14-compare.js'
import type { Story } from './14-story.js'

/** News of this many days before publication is news still. */
const newsDays = 8
/** The day of the news is told near the top. */
const leadSentences = 4

/** Whether a date is news still. */
const isLate = (date: string, published: IsoDay | null): boolean =>
  published !== null && date >= addDays(published, -newsDays)

/** The first late date that the story of a sentence tells near its top; '' for none. */
function dayOfStory({ moments, stories, published }: Story, sentence: number): string {
  if (published === null) return ''
  const top = stories.indexOf(stories[sentence] ?? 0)
  const told = moments
    .slice(top + 1, top + leadSentences + 1)
    .find(
      ({ date, sentence: from, isOfTelling }) =>
        from >= top && isLate(date, published) && (from !== sentence || isOfTelling),
    )
  return told?.date ?? ''
}

/** What a story says is past, one thing after the other: the moment told before in the same story. */
function momentOf(event: MergedEvent, story: Story): string {
  const { moments, paragraphs, stories, published } = story
  const sentence = event.mentions[0]?.sentence ?? 0
  const moment = moments[sentence]
  const isNear = moment !== undefined && moment.sentence >= 0 && stories[moment.sentence] === stories[sentence]
  if (isNear && paragraphs[moment.sentence] === paragraphs[sentence]) return moment.date
  if (event.isEarlier) return ''
  const here = moments[sentence + 1]
  if (
    here?.sentence === sentence &&
    here.isOfTelling &&
    stories[sentence] === stories[sentence + 1] &&
    isLate(here.date, published)
  )
    return here.date
  return isNear && isLate(moment.date, published) ? moment.date : dayOfStory(story, sentence)
}

const isStory = ({ type, status, isTimeless }: MergedEvent): boolean =>
  (!isTimeless &&
    status === 'OCCURRED' &&
    /^(?:MEETING|CALL|VISIT|AGREEMENT|SANCTION|ACCUSATION|PROTEST|ATTACK|AID|THREAT)$/u.test(type)) ||
  (status === 'CANCELLED' && /^(?:MEETING|AGREEMENT)$/u.test(type))

/** An act told without a day happened when the story has got to: on the day told last, else on that of the news. */
export function dateByNarrative(event: MergedEvent, story: Story): MergedEvent {
  if (event.date !== '' || !isStory(event) || event.rule === attendedBefore) return event
  return { ...event, date: momentOf(event, story) }
}

const isSited = (event: MergedEvent): boolean => event.place !== null || event.country !== null

/** Whether two events tell of one day, or of one stretch of days. */
const isSameTime = (left: MergedEvent, right: MergedEvent): boolean =>
  left.date !== '' && right.date !== '' && datesAgree(left, right)

/** Whether another event of the story, done at that time, can tell where this one was. */
function canPlace(event: MergedEvent, other: MergedEvent, { stories }: Story): boolean {
  return (
    other !== event &&
    other.status !== 'DENIED' &&
    (other.status === 'PLANNED') === (event.status === 'PLANNED') &&
    /^(?:MEETING|AGREEMENT|VISIT)$/u.test(other.type) &&
    isSited(other) &&
    isSameTime(event, other) &&
    stories[other.mentions[0]?.sentence ?? 0] === stories[event.mentions[0]?.sentence ?? 0]
  )
}

/** News tells the place once: what is told without one was where the same parties did something else at that time. */
export function placeByNarrative(event: MergedEvent, events: readonly MergedEvent[], story: Story): MergedEvent {
  if (!/^(?:MEETING|AGREEMENT)$/u.test(event.type) || isSited(event) || event.date === '') return event
  const beside = events
    .filter(
      (other) =>
        canPlace(event, other, story) && (shareActors(event, other, story.people) || isHostOf(event, other, story)),
    )
    .toSorted((left, right) => distanceOf(event, left) - distanceOf(event, right))[0]
  if (beside) return { ...event, place: beside.place, country: beside.country }
  const scene = sceneOf(event, story)
  return scene ? { ...event, place: scene, country: scene.country ?? null } : event
}

/** Where the news of a text of one story is: where it was filed, else the city that its opening names. */
function sceneOf(
  { date, status, isEarlier }: MergedEvent,
  { home, scene, stories, published }: Story,
): NameSpan | null {
  const isNews = isLate(date, published) && !isEarlier && (status === 'OCCURRED' || status === 'CANCELLED')
  return isNews && stories.every((number) => number === stories[0]) ? (home ?? scene) : null
}

/** A visitor’s day in a country: its people met or signed with somebody of those who were there. */
const isHostOf = (event: MergedEvent, visit: MergedEvent, { people }: Story): boolean =>
  visit.country !== null &&
  countriesOf(event, people).includes(visit.country) &&
  personsOf(visit).some((name) => countriesOf(event, people).includes(people.get(name)?.country ?? '-'))
