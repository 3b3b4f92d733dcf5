import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { LiveFeed } from '../graphql/live-feed.js'
import {
  advanceAlert,
  alertsThatAreDue,
  delayAlert,
  type LeasedAlert,
  leaseAlert,
  releaseAlert,
  releaseAll,
  secondsUntilDue,
} from '../store/alert-leases.js'
import { alertChannel } from '../store/alerts.js'
import type { Database } from '../store/database.js'
import { changeDocument, type ToldChange } from './alert-documents.js'
import { longestPostMs, type PostWebhook } from './post-webhook.js'
import { standardWaits, waitAfter } from './retry-waits.js'
import { signPost } from './webhook.js'

/** What telling alerts needs. */
export interface AlertRunnerOptions {
  readonly database: Database
  readonly feed: Pick<LiveFeed, 'follow' | 'page'>
  readonly post: PostWebhook
  readonly log: Logger
  /** Seconds until each further attempt; the usual ones if not given. */
  readonly waits?: readonly number[]
}

/** Alerts that are told at a time; the others wait for their turn. */
const mostAtOnce = 8

/** An alert that another server has held is looked at again after this time at the latest, in seconds. */
const longestSleep = 60

/**
 * Tells alerts: of each, one post after another in the order of the feed, the next when the one before was taken. What
 * was told is noted with the alert, so that after a restart, or on another server, it goes on right there. Only where a
 * server dies between a post and the note is that post sent again, under the same `webhook-id`.
 */
export class AlertRunner {
  readonly #options: AlertRunnerOptions
  readonly #lease = { holder: randomUUID(), seconds: (4 * longestPostMs) / 1000 }
  readonly #telling = new Map<string, Promise<void>>()
  readonly #closing = new AbortController()
  readonly #letGo: (() => unknown)[] = []
  #round: Promise<void> | null = null
  #isStale = false
  /** An alert was due, and could not be begun yet. */
  #isOneWaiting = false
  #timer: NodeJS.Timeout | null = null

  constructor(options: AlertRunnerOptions) {
    this.#options = options
  }

  /** Tells what is due, and from then on whatever comes. */
  async start(): Promise<void> {
    const { database, feed } = this.#options
    // nobody else can hold the embedded database: leases in it are those of a server that was killed
    if (database.kind === 'embedded') await releaseAll(database)
    this.#letGo.push(await feed.follow(() => this.#wake()))
    const listener = await database.listen(alertChannel, () => this.#wake())
    this.#letGo.push(() => listener.close())
    this.#wake()
  }

  /** Lets the posts under way arrive, notes them, and ends. */
  async close(): Promise<void> {
    this.#closing.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
    for (const letGo of this.#letGo) await letGo()
    await this.#round
    await Promise.all(this.#telling.values())
  }

  #wake(): void {
    this.#isStale = true
    if (this.#closing.signal.aborted) return
    this.#round ??= this.#lookAround().finally(() => {
      this.#round = null
    })
  }

  async #lookAround(): Promise<void> {
    const { database, log } = this.#options
    while (this.#isStale && !this.#closing.signal.aborted) {
      this.#isStale = false
      try {
        for (const name of await alertsThatAreDue(database, this.#lease)) this.#begin(name)
        this.#sleep(await secondsUntilDue(database, this.#lease))
      } catch (error) {
        log.error({ err: error }, 'alerts could not be read')
        this.#sleep(null)
      }
    }
  }

  #sleep(seconds: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    const wait = Math.min(seconds ?? longestSleep, longestSleep)
    this.#timer = setTimeout(() => this.#wake(), Math.ceil(wait * 1000) + 1).unref()
  }

  #begin(name: string): void {
    if (this.#telling.has(name) || this.#telling.size >= mostAtOnce) {
      this.#isOneWaiting = true
      return
    }
    const told = this.#tell(name)
      .catch((error: unknown) => this.#options.log.error({ err: error, alert: name }, 'an alert could not be told'))
      .then(() => {
        this.#telling.delete(name)
        if (!this.#isOneWaiting) return
        this.#isOneWaiting = false
        this.#wake()
      })
    this.#telling.set(name, told)
  }

  async #tell(name: string): Promise<void> {
    const { database, feed } = this.#options
    for (let hasMore = true; hasMore && !this.#closing.signal.aborted; ) {
      const alert = await leaseAlert(database, name, this.#lease)
      if (alert === null) return
      const request = { document: changeDocument, operationName: null, variables: { where: alert.where ?? {} } }
      const page = await feed.page(request, alert.position)
      if (page.readUpTo === alert.position) break
      for (const { sequence, result } of page.answers) {
        if (result.errors !== undefined) throw new AggregateError(result.errors, 'the change could not be read')
        const change = result.data?.eventRecorded as ToldChange
        if (!isWanted(alert, change)) continue
        if (!(await this.#tellChange(alert, change, sequence))) return
      }
      if (!this.#closing.signal.aborted && !(await advanceAlert(database, name, this.#lease, page.readUpTo))) break
      hasMore = page.hasMore
    }
    await releaseAlert(database, name, this.#lease)
  }

  /** True if the change was told and noted. A post that is under way when the server is to end is waited for. */
  async #tellChange(alert: LeasedAlert, change: ToldChange, sequence: bigint): Promise<boolean> {
    const { database, post, log, waits = standardWaits } = this.#options
    if (this.#closing.signal.aborted) {
      await releaseAlert(database, alert.name, this.#lease)
      return false
    }
    const leased = await leaseAlert(database, alert.name, this.#lease)
    if (leased === null) return false
    const outcome = await post(leased.url, signPost(leased.name, leased.secret, change, new Date()))
    if (outcome.kind === 'taken') return advanceAlert(database, leased.name, this.#lease, sequence)
    const failures = leased.failures + 1
    const askedFor = outcome.kind === 'failed' ? outcome.retryAfter : null
    const waitSeconds = outcome.kind === 'gone' ? null : waitAfter(failures, waits, askedFor, Math.random())
    const { reason } = outcome
    log.warn({ alert: leased.name, reason, failures, waitSeconds }, 'an alert was not taken')
    await delayAlert(database, leased.name, this.#lease, { reason, failures, waitSeconds })
    this.#wake()
    return false
  }
}

function isWanted({ kinds }: LeasedAlert, { kind }: ToldChange): boolean {
  return kinds.length === 0 || kinds.some((each) => each === kind)
}
