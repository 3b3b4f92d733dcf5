import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '../generated/pothos-types.js'
import { getDatamodel } from '../generated/pothos-types.js'
import type { PrismaClient } from '../generated/prisma/client.js'

interface Text {
  readonly Input: string
  readonly Output: string
}

interface NewsTypes {
  readonly PrismaTypes: PrismaTypes
  readonly DefaultFieldNullability: false
  readonly Scalars: { readonly Date: Text; readonly CountryCode: Text }
}

/** A builder with the plugins for Prisma and for connections; nodes of a connection can be asked for without edges. */
export function createBuilder(prisma: PrismaClient) {
  return new SchemaBuilder<NewsTypes>({
    plugins: [PrismaPlugin, RelayPlugin],
    defaultFieldNullability: false,
    prisma: { client: prisma, dmmf: getDatamodel() },
    relay: { nodesOnConnection: true },
  })
}

/** What `createBuilder` gives. */
export type NewsBuilder = ReturnType<typeof createBuilder>
