import { prismaConnectionHelpers } from '@pothos/plugin-prisma'
import type { GraphQLSchema } from 'graphql'
import type { Prisma, PrismaClient } from '../generated/prisma/client.js'
import { EventType } from '../generated/prisma/enums.js'
import { createBuilder, type NewsBuilder } from './pothos-builder.js'
import { conditionsOf, dayOf, latestQuotes, quotesOfClaims } from './pothos-events.js'

const typeNames = { PERSON: 'Person', COUNTRY: 'Country', ORGANIZATION: 'Organization' } as const

/** Totals are exact up to here, as the product's. */
const countedExactly = 10_000

const usualPage = 20

/** The compared part of the product's schema over Prisma, as the documentation of Pothos' plugin shows it. */
export function buildPothosSchema(prisma: PrismaClient): GraphQLSchema {
  const builder = createBuilder(prisma)
  const actors = addActors(builder)
  const event = addEvents(builder, actors)
  addQueries(builder, prisma, addPeople(builder, actors, event), event)
  return builder.toSchema()
}

function addActors(builder: NewsBuilder) {
  const actor = builder.prismaInterface('Actor', {
    name: 'Actor',
    fields: (t) => ({
      id: t.string({ resolve: ({ kind, id }) => `${typeNames[kind]}:${id}` }),
      name: t.exposeString('name'),
      slug: t.exposeString('slug'),
    }),
    resolveType: ({ kind }) => typeNames[kind],
  })
  const country = builder.prismaObject('Actor', { variant: 'Country', interfaces: [actor] })
  builder.prismaObject('Actor', { variant: 'Organization', interfaces: [actor] })
  return { actor, country }
}

function addEvents(builder: NewsBuilder, { actor, country }: ReturnType<typeof addActors>) {
  const place = builder.prismaObject('Place', {
    fields: (t) => ({
      name: t.exposeString('name'),
      country: t.field({
        type: country,
        nullable: true,
        select: (_args, _context, nested) => ({ country: { select: { actor: nested() } } }),
        resolve: ({ country: found }) => found?.actor ?? null,
      }),
    }),
  })
  const participation = builder.prismaObject('Participation', {
    fields: (t) => ({ roles: t.exposeStringList('roles'), actor: t.relation('actor', { type: actor }) }),
  })
  const { date, evidence } = addParts(builder)
  return builder.prismaObject('EventState', {
    name: 'Event',
    fields: (t) => ({
      title: t.exposeString('title'),
      status: t.exposeString('status'),
      date: t.field({ type: date, nullable: true, resolve: ({ edtf }) => (edtf === null ? null : { edtf }) }),
      place: t.relation('place', { type: place, nullable: true }),
      participants: t.relation('participations', {
        type: participation,
        query: { where: { represented: false }, orderBy: { position: 'asc' } },
      }),
      evidence: t.field({
        type: evidence,
        args: { first: t.arg.int({ defaultValue: usualPage, required: true }) },
        select: { event: { select: { claims: quotesOfClaims } } },
        resolve: ({ event }, { first }) => ({ nodes: latestQuotes(event.claims, first) }),
      }),
    }),
  })
}

/** Types of an event's parts, which are no models of their own. */
function addParts(builder: NewsBuilder) {
  type Quotes = ReturnType<typeof latestQuotes>
  const date = builder.objectRef<{ readonly edtf: string }>('EventDate')
  date.implement({ fields: (t) => ({ edtf: t.exposeString('edtf') }) })
  const article = builder.objectRef<Quotes[number]['article']>('Article')
  article.implement({
    fields: (t) => ({
      headline: t.exposeString('headline'),
      publishedOn: t.string({ nullable: true, resolve: ({ publishedOn }) => dayOf(publishedOn) }),
    }),
  })
  const quote = builder.objectRef<Quotes[number]>('Evidence')
  quote.implement({
    fields: (t) => ({ quote: t.exposeString('exact'), article: t.expose('article', { type: article }) }),
  })
  const evidence = builder.objectRef<{ readonly nodes: Quotes }>('EvidenceConnection')
  evidence.implement({ fields: (t) => ({ nodes: t.expose('nodes', { type: [quote] }) }) })
  return { date, evidence }
}

function addPeople(builder: NewsBuilder, { actor }: ReturnType<typeof addActors>, event: ReturnType<typeof addEvents>) {
  const meetings = prismaConnectionHelpers(builder, 'Participation', {
    cursor: 'stateId_actorId',
    select: (nested) => ({ state: nested() }),
    query: {
      where: { validTo: null, type: 'MEETING', status: { in: ['OCCURRED', 'ONGOING'] } },
      // the helper's types know one key, Prisma takes a list of them
      orderBy: [{ sortDate: 'desc' }, { eventId: 'desc' }] as Prisma.ParticipationOrderByWithRelationInput,
    },
    resolveNode: ({ state }) => state,
  })
  return builder.prismaObject('Actor', {
    variant: 'Person',
    interfaces: [actor],
    fields: (t) => ({
      meetings: t.connection({
        type: event,
        select: (args, context, nested) => ({ participations: meetings.getQuery(args, context, nested) }),
        resolve: ({ participations }, args, context) => meetings.resolve(participations, args, context),
      }),
    }),
  })
}

function addQueries(
  builder: NewsBuilder,
  prisma: PrismaClient,
  person: ReturnType<typeof addPeople>,
  event: ReturnType<typeof addEvents>,
): void {
  builder.scalarType('Date', { serialize: String })
  builder.scalarType('CountryCode', { serialize: String })
  const by = builder.inputType('PersonBy', { fields: (t) => ({ slug: t.string({ required: true }) }) })
  const date = builder.inputType('DateWithin', {
    fields: (t) => ({ from: t.field({ type: 'Date' }), to: t.field({ type: 'Date' }) }),
  })
  const eventType = builder.enumType(EventType, { name: 'EventType' })
  const where = builder.inputType('EventWhere', {
    fields: (t) => ({
      types: t.field({ type: [eventType] }),
      country: t.field({ type: 'CountryCode' }),
      date: t.field({ type: date }),
    }),
  })
  builder.queryType({
    fields: (t) => ({
      person: t.prismaField({
        type: person,
        nullable: true,
        args: { by: t.arg({ type: by, required: true }) },
        resolve: (query, _root, args) =>
          prisma.actor.findUnique({ ...query, where: { slug: args.by.slug, kind: 'PERSON' } }),
      }),
      events: t.prismaConnection({
        type: event,
        cursor: 'id',
        defaultSize: usualPage,
        args: { where: t.arg({ type: where, required: true }) },
        totalCount: async (_root, args) =>
          Math.min(
            await prisma.eventState.count({ where: conditionsOf(args.where), take: countedExactly + 1 }),
            countedExactly,
          ),
        resolve: (query, _root, args) =>
          prisma.eventState.findMany({
            ...query,
            where: conditionsOf(args.where),
            orderBy: [{ sortDate: 'desc' }, { eventId: 'desc' }],
          }),
      }),
    }),
  })
}
