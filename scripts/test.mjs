/**
 * `npm test`: generates the database client where it is missing or out of date, then runs Jest with its parameters. Tests
 * that start commands start the built ones where these are up to date, which saves compiling the source each time.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { build, isBuilt, steps } from './build-steps.mjs'

try {
  await build(steps.client, { force: false })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const root = dirname(import.meta.dirname)
const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
const jest = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: {
    ...process.env,
    NODE_OPTIONS: options.filter(Boolean).join(' '),
    TEST_BUILT_COMMAND: String(await isBuilt(steps.server)),
  },
  stdio: 'inherit',
})
process.exit(jest.status ?? 1)
