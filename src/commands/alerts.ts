import type { AlertRequest } from '../alerts/save-alert.js'
import type { Config } from '../config.js'
import type { AlertDescription } from '../store/alerts.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

type Say = (line: string) => void

/** `dateline alerts add NAME`: saves a filter; prints the secret of its webhook, which is shown this once. */
export async function addAlert(config: Config, request: AlertRequest, say: Say): Promise<void> {
  const secret = await withWorker(config, seedFolder, (worker) => worker.alerts.add(request))
  say(`The alert ${request.name} is saved. Its Atom feed is at /alerts/${request.name}.atom of the server.`)
  if (secret === null) return
  say(`While a server runs, changes are posted to ${request.url}, signed with this secret, which is shown this once:`)
  say(secret)
}

/** `dateline alerts list`: every alert, how far it was told, and why it is not told on. */
export async function printAlerts(config: Config, say: Say, asJson: boolean): Promise<void> {
  const alerts = await withWorker(config, seedFolder, (worker) => worker.alerts.list())
  if (asJson) say(JSON.stringify(alerts))
  else if (alerts.length === 0)
    say(`There are no alerts. Make one: dateline alerts add NAME --where '{"types": ["MEETING"]}'`)
  else alerts.map(describe).forEach(say)
}

/** `dateline alerts remove NAME`: ends an alert, with what it has not told yet. */
export async function removeAlertNamed(config: Config, name: string, say: Say): Promise<void> {
  await withWorker(config, seedFolder, (worker) => worker.alerts.remove(name))
  say(`The alert ${name} is removed.`)
}

/** `dateline alerts resume NAME`: goes on from where the alert stopped, without leaving anything out. */
export async function resumeAlertNamed(config: Config, name: string, say: Say): Promise<void> {
  say(describe(await withWorker(config, seedFolder, (worker) => worker.alerts.resume(name))))
}

function describe({ name, where, kinds, url, position, failures, lastError, stoppedAt }: AlertDescription): string {
  const wanted = kinds.length === 0 ? '' : `  ${kinds.join(', ')}`
  const filter = `${name}  ${JSON.stringify(where)}${wanted}`
  if (url === null) return `${filter}  feed`
  const failed = failures === 0 ? '' : `  failed ${failures} times: ${lastError}`
  const state = stoppedAt === null ? `told to change ${position}` : `stopped ${stoppedAt} after change ${position}`
  return `${filter}  ${url}  ${state}${failed}`
}
