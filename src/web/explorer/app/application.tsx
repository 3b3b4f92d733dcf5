import { Provider } from 'urql'
import { Route, Router, Switch } from 'wouter'
import { StartPage } from '../pages/start/start-page.js'
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
          </Switch>
        </Layout>
      </Router>
    </Provider>
  )
}
