import sql, { join, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { FieldCall } from '../plan/field-call.js'
import { typeOfActor } from './actor.js'

/**
 * What the feed shows of a record before or after a change, for a reader: the feed keeps keys, so that it is true
 * whatever happens to what they name. Here each becomes a global id, and what has a name comes with it.
 *
 * `{"place": "7tjy…", "title": "…"}` → `{"place": {"id": "Place:7tjy…", "name": "Pyongyang"}, "title": "…"}`
 *
 * @param nodeType name of the type of the record, as SQL text
 */
export function readableView(field: FieldCall, view: Sql, nodeType: Sql): Sql {
  const text = (name: string) => sql`(${view} ->> ${sql([`'${name}'`])})`
  const idOf = (type: Sql, name: string) => sql`${type} || ':' || ${text(name)}`
  const [place, actor] = [field.row('Place'), field.row('Actor')]
  const parts: Readonly<Record<string, Sql>> = {
    place: sql`(SELECT jsonb_build_object('id', 'Place:' || ${place.id}, 'name', ${place.name}) FROM ${place.from} WHERE ${place.id} = ${text('place')})`,
    attributedTo: sql`(SELECT ${namedActor(actor)} FROM ${actor.from} WHERE ${actor.id} = ${text('attributedTo')})`,
    participants: participantsIn(field, text('participants')),
    event: idOf(sql`'Event'`, 'event'),
    supersededBy: idOf(sql`'Claim'`, 'supersededBy'),
    candidate: idOf(sql`'MatchCandidate'`, 'candidate'),
    undoes: idOf(sql`'Change'`, 'undoes'),
    mergedInto: idOf(nodeType, 'mergedInto'),
    differentFrom: idOf(nodeType, 'differentFrom'),
    members: idsIn(nodeType, text('members')),
    claims: idsIn(sql`'Claim'`, text('claims')),
    pinned: idsIn(sql`'Claim'`, text('pinned')),
  }
  const pairs = join(Object.entries(parts).map(([name, part]) => sql`${sql([`'${name}'`])}, ${part}`))
  return sql`(${view} || jsonb_strip_nulls(jsonb_build_object(${pairs})))`
}

function namedActor(actor: Row<'Actor'>): Sql {
  return sql`jsonb_build_object('id', ${typeOfActor(actor)} || ':' || ${actor.id}, 'name', ${actor.name})`
}

/** `KEY ROLE+ROLE, KEY ROLE` as a JSON array of actors with their roles; null where there is none. */
function participantsIn(field: FieldCall, text: Sql): Sql {
  const actor = field.row('Actor')
  const roles = sql`jsonb_build_object('roles', string_to_array(split_part("part"."text", ' ', 2), '+'))`
  return sql`(SELECT jsonb_agg(${namedActor(actor)} || ${roles} ORDER BY "part"."number") FROM unnest(string_to_array(${text}, ', ')) WITH ORDINALITY AS "part" ("text", "number") JOIN ${actor.from} ON ${actor.id} = split_part("part"."text", ' ', 1))`
}

/** Keys with blanks between them as a JSON array of global ids; null where there is none. */
function idsIn(type: Sql, text: Sql): Sql {
  return sql`(SELECT jsonb_agg(${type} || ':' || "each"."key" ORDER BY "each"."number") FROM unnest(string_to_array(nullif(${text}, ''), ' ')) WITH ORDINALITY AS "each" ("key", "number"))`
}
