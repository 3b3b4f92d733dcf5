import type { ArgumentDefinitions } from '../plan/definition.js'

/** Arguments of a list that is read forward only. */
export const forward: ArgumentDefinitions = {
  first: {
    type: 'Int',
    description: 'Size of the page, read from the start or from `after`; 20 unless given, 100 at most.',
  },
  after: { type: 'String', description: 'Cursor to read on from.' },
}

/** Arguments of a list that can be read from both ends. */
export const bothWays: ArgumentDefinitions = {
  ...forward,
  last: { type: 'Int', description: 'Size of the page, read from the end or from `before`; 100 at most.' },
  before: { type: 'String', description: 'Cursor to read back from.' },
}
