import { once } from 'node:events'
import { runCli } from './cli.js'

process.exitCode = await runCli(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr,
  interrupted: Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
})
