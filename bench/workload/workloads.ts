import { article } from './article.js'
import { deepPage } from './deep-page.js'
import { eventsPage } from './events-page.js'
import { groups } from './groups.js'
import { meetings } from './meetings.js'
import { paths } from './paths.js'
import { person } from './person.js'
import { questionMix } from './questions.js'
import { relations } from './relations.js'
import { search } from './search.js'
import { timeline } from './timeline.js'
import { typename } from './typename.js'
import type { Workload } from './workload.js'

/** All that is asked over HTTP, in the order of their letters; (j), the ingestion, is measure/ingestion.ts. */
export const workloads: readonly Workload[] = [
  meetings,
  person,
  eventsPage,
  deepPage,
  relations,
  search,
  paths,
  article,
  questionMix,
  typename,
  groups,
  timeline,
]
