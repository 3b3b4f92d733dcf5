import { coerceInputValue, GraphQLError, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import { DatelineError } from '../domain/errors.js'
import { openLiveFeed } from '../graphql/live-feed.js'
import { type ChangeKind, changeKinds, createAlert } from '../store/alerts.js'
import type { Database } from '../store/database.js'
import { changeDocument } from './alert-documents.js'
import { createSecret } from './webhook.js'

/** An alert as somebody asks for it. */
export interface AlertRequest {
  readonly name: string
  /** JSON of an EventWhere. */
  readonly where: string
  readonly kinds: readonly string[]
  /** Where changes are posted to; null: a feed alone. */
  readonly url: string | null
  readonly fromStart: boolean
}

/**
 * Checks and saves an alert; gives the secret that its posts are signed with, null without an address.
 *
 * @throws DatelineError INVALID_ALERT, which says what cannot be meant; ALERT_EXISTS
 */
export async function saveAlert(database: Database, request: AlertRequest): Promise<string | null> {
  const where = await readFilter(database, request.where)
  const kinds = request.kinds.map(readKind)
  const webhook = request.url === null ? null : { url: readAddress(request.url), secret: createSecret() }
  await createAlert(database, { name: request.name, where, kinds, webhook, fromStart: request.fromStart })
  return webhook?.secret ?? null
}

async function readFilter(database: Database, text: string): Promise<Readonly<Record<string, unknown>>> {
  const given = parseJson(text)
  const feed = openLiveFeed({ database, onInternalError: () => undefined })
  try {
    const mistakes = mistakesOf(given, feed.schema)
    if (mistakes.length > 0) throw invalid(`The filter is not an EventWhere: ${mistakes.join(' ')}`)
    // an empty page plans the whole request, and so refuses ids and dates that cannot be meant
    await feed.page({ document: changeDocument, operationName: null, variables: { where: given } }, 0n)
    return given as Readonly<Record<string, unknown>>
  } catch (error) {
    throw error instanceof GraphQLError ? invalid(`The filter cannot be meant: ${error.message}`) : error
  } finally {
    await feed.close()
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalid(`The filter is no JSON (${reason}). Give an EventWhere of the API, such as {"types": ["MEETING"]}.`)
  }
}

function mistakesOf(given: unknown, schema: GraphQLSchema): readonly string[] {
  const mistakes: string[] = []
  const type = schema.getType('EventWhere') as GraphQLInputType
  coerceInputValue(given, type, (path, _value, { message }) => mistakes.push([...path, message].join(': ')))
  return given === null ? ['It is null; {} fits every event.'] : mistakes
}

function readKind(text: string): ChangeKind {
  const kind = changeKinds.find((each) => each === text.toUpperCase())
  if (kind === undefined) throw invalid(`${JSON.stringify(text)} is no kind of change: ${changeKinds.join(', ')}.`)
  return kind
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw invalid(`${JSON.stringify(text)} is no address to post to: give one that begins with https:// or http://.`)
  if (url.username !== '' || url.password !== '')
    throw invalid('An address with a name or password in it would be shown in lists. Posts are signed instead.')
  return url.href
}

function invalid(message: string): DatelineError {
  return new DatelineError('INVALID_ALERT', message)
}
