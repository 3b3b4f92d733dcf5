/** The peer `dataloader`: Apollo Server with resolvers and DataLoader over pg. node dataloader-server.ts DATABASE_URL PORT */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import pg from 'pg'
import { poolSize, readContenderSettings, sessionOptions } from './contender-settings.js'
import { createLoaders } from './dataloader-loaders.js'
import { type LoaderContext, loaderResolvers } from './dataloader-resolvers.js'
import { newsSchema } from './news-schema.js'

const { databaseUrl, port } = readContenderSettings(process.argv)
const pool = new pg.Pool({
  connectionString: databaseUrl,
  application_name: 'dateline bench dataloader',
  max: poolSize,
  options: sessionOptions,
})
const server = new ApolloServer<LoaderContext>({ typeDefs: newsSchema, resolvers: loaderResolvers })
await startStandaloneServer(server, {
  listen: { port, host: '127.0.0.1' },
  context: async () => ({ pool, loaders: createLoaders(pool) }),
})
process.once('SIGTERM', () => process.exit(0))
