/** Native ES modules (PGlite and Apollo need them): run with NODE_OPTIONS=--experimental-vm-modules, as `npm test` does. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 180_000,
  maxWorkers: 2,
  // what a suite loaded as native modules is never given back: a worker that has grown is replaced
  workerIdleMemoryLimit: '1.5GB',
}
