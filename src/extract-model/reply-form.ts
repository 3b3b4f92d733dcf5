import { z } from 'zod'
import {
  actorKinds,
  eventLinkKinds,
  eventStatuses,
  eventTypes,
  modalities,
  organizationKinds,
  participantRoles,
  placeKinds,
} from '../domain/vocabulary.js'

const actor = z.object({ kind: z.enum(actorKinds), name: z.string() })

const claim = z.object({
  statement: z.string(),
  event: z.number().nullable(),
  type: z.enum(eventTypes).nullable(),
  status: z.enum(eventStatuses).nullable(),
  modality: z.enum(modalities),
  negated: z.boolean(),
  attributedTo: actor.nullable(),
  date: z.string().nullable(),
  dateWords: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  participants: z.array(
    z.object({
      actor,
      roles: z.array(z.enum(participantRoles)),
      onBehalfOf: z.string().nullable(),
      office: z.string().nullable(),
    }),
  ),
  quotes: z.array(z.string()),
  confidence: z.number().nullable(),
})

/**
 * What a model is asked to reply. Every field is required and nothing is limited by length or pattern: servers that
 * hold a model to a schema know no more than that. What the fields may say is checked afterwards (read-reply.ts).
 */
export const replyForm = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      asWritten: z.array(z.string()),
      country: z.string().nullable(),
      office: z.string().nullable(),
      officeOf: z.string().nullable(),
    }),
  ),
  organizations: z.array(
    z.object({
      name: z.string(),
      asWritten: z.array(z.string()),
      kind: z.enum(organizationKinds),
      country: z.string().nullable(),
    }),
  ),
  places: z.array(
    z.object({
      name: z.string(),
      asWritten: z.array(z.string()),
      kind: z.enum(placeKinds),
      country: z.string().nullable(),
    }),
  ),
  countries: z.array(z.string()),
  claims: z.array(claim),
  links: z.array(z.object({ kind: z.enum(eventLinkKinds), from: z.number(), to: z.number() })),
})

/** A reply that has the form; its quotes, names, codes and dates are not checked yet. */
export type ModelReply = z.infer<typeof replyForm>
