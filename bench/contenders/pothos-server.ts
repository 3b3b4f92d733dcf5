/** The peer `pothos`: Apollo Server with Pothos' Prisma plugin. node pothos-server.ts DATABASE_URL PORT */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/prisma/client.js'
import { poolSize, readContenderSettings, sessionOptions } from './contender-settings.js'
import { buildPothosSchema } from './pothos-schema.js'

const { databaseUrl, port } = readContenderSettings(process.argv)
const adapter = new PrismaPg({
  connectionString: databaseUrl,
  application_name: 'dateline bench pothos',
  max: poolSize,
  options: sessionOptions,
})
const server = new ApolloServer({ schema: buildPothosSchema(new PrismaClient({ adapter })) })
await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } })
process.once('SIGTERM', () => process.exit(0))
