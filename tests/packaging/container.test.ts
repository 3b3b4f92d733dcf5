import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { validate } from 'dockerfile-utils'

const root = resolve(import.meta.dirname, '../..')
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line))
const stages = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '))
const lastStage = stages.at(-1) ?? ''

test('the Dockerfile is valid', () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([])
})

test('everything that the Dockerfile copies from the project is there and is let in by .dockerignore', () => {
  const allowed = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  const sources = instructions
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1))
    .filter((source) => source !== '.')
  expect(sources.filter((source) => !existsSync(join(root, source)) || !allowed.includes(source))).toEqual([])
  expect(allowed.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the image that ships runs without root, carries production packages only, and says whether it is well', () => {
  expect(lastStage).toMatch(/^USER node$/m)
  expect(lastStage).toMatch(/^HEALTHCHECK /m)
  expect(lastStage).not.toMatch(/npm /)
  const stageOfPackages = stages.find((stage) => / AS packages$/m.test(stage))
  expect(stageOfPackages).toMatch(/npm ci --omit=dev/)
  expect(lastStage).toMatch(/^COPY --from=packages .*node_modules/m)
})

test('the base image has a Node that the package says it runs on', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const least = Number(/>=\s*(\d+)/.exec(engines.node)?.[1])
  const versions = instructions
    .filter((line) => line.startsWith('FROM '))
    .map((line) => Number(/node:(\d+)/.exec(line)?.[1]))
  expect(versions.length).toBeGreaterThan(0)
  expect(versions.filter((version) => !(version >= least))).toEqual([])
})

test('docker-compose.yml passes its linter without a warning', () => {
  const dclint = join(root, 'node_modules/dclint/bin/dclint.cjs')
  const lint = spawnSync(process.execPath, [dclint, '--max-warnings', '0', 'docker-compose.yml'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status: lint.status, output: `${lint.stdout}${lint.stderr}`.trim() }).toEqual({ status: 0, output: '' })
})

test('docker-compose.yml migrates when the database is well, then starts two servers, and keeps the data in a named volume', () => {
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
  expect(compose).toMatch(/condition: service_healthy/)
  expect(compose).toMatch(/pg_isready/)
  expect(compose).toMatch(/condition: service_completed_successfully/)
  expect(compose.match(/^ {2}server-\d:/gm)).toHaveLength(2)
  expect(compose).toMatch(/read_only: true/)
  expect(compose).toMatch(/^volumes:\n {2}database:/m)
  expect(compose).toMatch(/DATABASE_URL: postgresql:/)
})
