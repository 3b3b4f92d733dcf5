import type { CountryCode } from '../../domain/document.js'
import { stateKey } from '../../domain/keys.js'
import { slugFrom } from '../../domain/names.js'
import type { ChangeNote, ChangeView } from '../change-feed.js'
import { type ProjectedState, projectEvent } from '../projection/project-event.js'
import type { Assignment } from './assign-events.js'
import type { LoadedClaim } from './loaded-claim.js'
import { mintSlugs } from './slugs.js'
import { type Transaction, toDate, toDateOrNull } from './transaction.js'

/** An event as its claims now have it; without states where no claim is left. */
export interface RebuiltEvent {
  readonly id: string
  readonly states: readonly ProjectedState[]
  readonly claims: readonly LoadedClaim[]
}

/** Derives each affected event anew from its claims. Pure. */
export function rebuildEvents(
  assignment: Assignment,
  countryNames: ReadonlyMap<CountryCode, string>,
): readonly RebuiltEvent[] {
  return [...assignment.affected].sort().map((id) => {
    const claims = assignment.claims.filter((claim) => claim.eventId === id)
    return { id, states: projectEvent(claims, countryNames), claims }
  })
}

/** Writes rows for the events that are not recorded yet, each with its slug. */
export async function writeNewEvents(
  tx: Transaction,
  rebuilt: readonly RebuiltEvent[],
  recorded: ReadonlyMap<string, Date>,
  now: Date,
): Promise<void> {
  const fresh = rebuilt.filter(({ id, states }) => !recorded.has(id) && states.length > 0)
  if (fresh.length === 0) return
  const slugs = await mintSlugs(
    tx,
    'event',
    fresh.map(({ id, states }) => ({ id, slug: slugOf(states) })),
  )
  const rows = fresh.map(({ id, states }) => ({
    id,
    slug: slugs.get(id) ?? id,
    type: states[0]?.type ?? 'OTHER',
    recordedAt: now,
  }))
  await tx.event.createMany({ data: rows, skipDuplicates: true })
}

/** `meeting-2023-10-19-choe-son-hui-sergei-lavrov`; a visit names where it leads. */
function slugOf(states: readonly ProjectedState[]): string {
  const state = states.at(-1)
  if (state === undefined) return 'event'
  const listed = state.participations.filter(
    ({ represented, roles }) => !represented && !roles.every((role) => role === 'HOST'),
  )
  const hosts = state.participations
    .filter(({ roles }) => roles.every((role) => role === 'HOST'))
    .map(({ name }) => name)
  const names = listed.map(({ name }) => name).slice(0, 3)
  const day = state.date?.edtf.replace(/[~.]/gu, '').split('/')[0] ?? ''
  return slugFrom([state.type, day, ...names.sort(), ...hosts].join(' '))
}

/** Replaces the states and participations of the affected events; gives the actors whose counts may have changed. */
export async function writeStates(
  tx: Transaction,
  rebuilt: readonly RebuiltEvent[],
  recorded: ReadonlyMap<string, Date>,
  now: Date,
): Promise<readonly string[]> {
  const ids = rebuilt.map(({ id }) => id)
  const before = await tx.$queryRaw<{ actorId: string }[]>`
    WITH gone AS (DELETE FROM "Participation" WHERE "eventId" = ANY(${ids}::text[]) RETURNING "actorId", "eventId"),
    states AS (DELETE FROM "EventState" WHERE "eventId" = ANY(${ids}::text[]))
    SELECT DISTINCT "actorId" FROM gone`
  const states = rebuilt.flatMap(({ id, states }) =>
    states.map((state) => ({ eventId: id, stateId: stateKey(id, state.validFrom), state })),
  )
  if (states.length > 0) {
    await tx.eventState.createMany({
      data: states.map(({ eventId, stateId, state }) =>
        stateRow(eventId, stateId, state, recorded.get(eventId) ?? now),
      ),
    })
  }
  const participations = states.flatMap(({ eventId, stateId, state }) =>
    state.participations.map(({ actorId, roles, onBehalfOfId, postId, represented, position }) => ({
      ...{ stateId, actorId, eventId, roles: [...roles], onBehalfOfId, postId, represented, position },
      ...repeatedFields(state),
    })),
  )
  if (participations.length > 0) await tx.participation.createMany({ data: participations })
  return [...new Set([...before, ...participations].map(({ actorId }) => actorId))]
}

function repeatedFields(state: ProjectedState) {
  return {
    validFrom: toDateOrNull(state.validFrom),
    validTo: toDateOrNull(state.validTo),
    type: state.type,
    status: state.status,
    sortDate: toDate(state.sortDate),
    sortDateAscending: toDate(state.sortDateAscending),
  }
}

function stateRow(eventId: string, id: string, state: ProjectedState, recordedAt: Date) {
  const { title, date, verbatim, placeId, countryId, articles, origins, reviewed } = state
  return {
    ...{ id, eventId, title, verbatim, placeId, countryId, articles, origins, reviewed, recordedAt },
    ...repeatedFields(state),
    edtf: date?.edtf ?? null,
    earliest: toDateOrNull(date?.earliest ?? null),
    latest: toDateOrNull(date?.latest ?? null),
    precision: date?.precision ?? ('UNKNOWN' as const),
    approximate: date?.approximate ?? false,
  }
}

/** What the feed shows of an event. */
export function viewOf(
  state: Pick<ProjectedState, 'title' | 'status' | 'placeId'> & { readonly edtf: string | null },
): ChangeView {
  return { title: state.title, status: state.status, date: state.edtf, place: state.placeId }
}

/** One note for each event that is new, gone, or shows otherwise than before. */
export function notesOf(
  rebuilt: readonly RebuiltEvent[],
  before: ReadonlyMap<string, ChangeView>,
  merged: Assignment['merged'],
): readonly ChangeNote[] {
  const absorbed = new Map(merged.map(({ from, to }) => [from, to]))
  return rebuilt.flatMap(({ id, states }): readonly ChangeNote[] => {
    const now = states.find((state) => state.validTo === null)
    const was = before.get(id) ?? null
    const is = now === undefined ? null : viewOf({ ...now, edtf: now.date?.edtf ?? null })
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const into = absorbed.get(id)
    const note = {
      nodeType: 'EVENT',
      nodeId: id,
      before: was,
      after: into === undefined ? is : { mergedInto: into },
    } as const
    if (into !== undefined) return [{ kind: 'MERGED', ...note }]
    return [{ kind: was === null ? 'ADDED' : is === null ? 'RETRACTED' : 'UPDATED', ...note }]
  })
}
