#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  console.error(
    'Dateline is not built yet. Run `npm run build` once (or `npm start`, which builds and serves), then again.',
  )
  process.exitCode = 1
}
