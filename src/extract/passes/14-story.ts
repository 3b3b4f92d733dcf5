import type { IsoDay } from '../../domain/document.js'
import type { NameSpan, PersonFacts } from '../analysis.js'
import type { Moment } from './13-events.js'

/** What the sentences of a text stand in, by the number of each. */
export interface Layout {
  /** Number of its paragraph. */
  readonly paragraphs: readonly number[]
  /** Number of the story, of which a digest tells several. */
  readonly stories: readonly number[]
  /** What was told of time before it. */
  readonly moments: readonly Moment[]
  /** The city in which the opening of the text says the news to be; null for none. */
  readonly scene: NameSpan | null
}

/** What of a text the events lend one another by. */
export interface Story extends Layout {
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly published: IsoDay | null
  /** Where the report was filed. */
  readonly home: NameSpan | null
}
