import { addDays } from '../calendar.js'
import { attendedBefore } from '../frames/gatherings.js'
import type { MergedEvent } from './14-compare.js'
import type { Story } from './14-story.js'

/** News of this many days before publication is news still. */
const newsDays = 8
/** The day of the news is told near the top. */
const leadSentences = 4

/** The first late date that the story of a sentence tells near its top; '' for none. */
function dayOfStory({ moments, stories, published }: Story, sentence: number): string {
  if (published === null) return ''
  const top = stories.indexOf(stories[sentence] ?? 0)
  const told = moments
    .slice(top + 1, top + leadSentences + 1)
    .find(({ date, sentence: from }) => from >= top && date >= addDays(published, -newsDays))
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
  const isNews = isNear && published !== null && moment.date >= addDays(published, -newsDays)
  return isNews ? moment.date : dayOfStory(story, sentence)
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
