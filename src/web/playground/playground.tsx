import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { isRestoring, openingTabs, restoringAddress } from './opening-tabs.js'
import { questions } from './questions.js'

const fetcher = createGraphiQLFetcher({ url: '/graphql' })
const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })]
const opening = openingTabs(questions, window.location.search, window.localStorage)

// A reload shall keep what the visitor does from here on.
if (isRestoring(window.location.search)) window.history.replaceState(null, '', window.location.pathname)

function restoreQuestions(): void {
  window.location.assign(restoringAddress)
}

/** The whole page: one line that says what this is, and below it GraphiQL with the questions as tabs. */
export function Playground() {
  return (
    <>
      <header className="masthead">
        <strong>Dateline</strong>
        <span>Who met whom, where and when, and the words of the article that say so.</span>
        <nav aria-label="Help">
          <button type="button" onClick={restoreQuestions}>
            Restore the questions
          </button>
          <a href="https://graphql.org/learn/queries/" rel="noreferrer" target="_blank">
            How to write a query
          </a>
        </nav>
      </header>
      <main>
        <GraphiQL fetcher={fetcher} plugins={plugins} defaultEditorToolsVisibility="variables" {...opening} />
      </main>
    </>
  )
}
