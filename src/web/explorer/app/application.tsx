import { Provider } from 'urql'
import { Route, Router, Switch } from 'wouter'
import { ArticlePage } from '../pages/article/article-page.js'
import { CountryPage } from '../pages/country/country-page.js'
import { EventPage } from '../pages/event/event-page.js'
import { IngestPage } from '../pages/ingest/ingest-page.js'
import { OrganizationPage } from '../pages/organization/organization-page.js'
import { PathsPage } from '../pages/paths/paths-page.js'
import { PersonPage } from '../pages/person/person-page.js'
import { PlacePage } from '../pages/place/place-page.js'
import { RelationPage } from '../pages/relation/relation-page.js'
import { ReviewPage } from '../pages/review/review-page.js'
import { SearchPage } from '../pages/search/search-page.js'
import { StartPage } from '../pages/start/start-page.js'
import { Missing } from '../parts/answer-view.js'
import { client } from './client.js'
import { Layout } from './layout.js'

/** The whole explorer: one view for each path below `/explore`. */
export function Application() {
  return (
    <Provider value={client}>
      <Router base="/explore">
        <Layout>
          <Switch>
            <Route path="/" component={StartPage} />
            <Route path="/search" component={SearchPage} />
            <Route path="/people/:slug" component={PersonPage} />
            <Route path="/organizations/:slug" component={OrganizationPage} />
            <Route path="/countries/:slug" component={CountryPage} />
            <Route path="/relations/:one/:other" component={RelationPage} />
            <Route path="/places/:slug" component={PlacePage} />
            <Route path="/events/:slug" component={EventPage} />
            <Route path="/articles/:slug" component={ArticlePage} />
            <Route path="/paths" component={PathsPage} />
            <Route path="/ingest" component={IngestPage} />
            <Route path="/review" component={ReviewPage} />
            <Route>
              <Missing message="There is no such view." />
            </Route>
          </Switch>
        </Layout>
      </Router>
    </Provider>
  )
}
