import type { ReadingStory } from '../graphql/mutations/editing.js'
import { readByRules } from '../ingest/read-by-rules.js'
import { readingStory } from '../ingest/reading-story.js'
import type { Database } from '../store/database.js'

/** What the API reads handed-in documents with: the rules, as the command `dateline ingest` does. */
export function localStory(database: Database): ReadingStory {
  return readingStory(database, readByRules)
}
