/**
 * The rules of docs/architecture.md, each as a sentence that a tool checks. Everything is forbidden between the folders
 * of src but what the list of `mayImport` allows.
 */
const folders = [
  'domain',
  'parse',
  'extract',
  'extract-model',
  'resolve',
  'store',
  'fetch',
  'feeds',
  'exchange',
  'ingest',
  'evaluate',
  'graphql',
  'alerts',
  'http',
  'web',
]

const mayImport = {
  domain: [],
  parse: ['domain'],
  extract: ['domain'],
  'extract-model': ['domain'],
  resolve: ['domain'],
  store: ['domain'],
  fetch: ['domain'],
  feeds: ['domain', 'parse', 'fetch', 'ingest', 'store'],
  exchange: ['domain', 'extract'],
  ingest: ['domain', 'parse', 'extract', 'exchange', 'resolve', 'store'],
  evaluate: ['domain', 'parse', 'extract', 'store'],
  graphql: ['domain', 'store'],
  alerts: ['domain', 'store', 'graphql', 'fetch'],
  http: ['domain', 'store', 'graphql', 'alerts'],
  web: [],
}

const sentences = {
  domain: 'The words of the field depend on nothing.',
  parse: 'Parsing knows documents, and nothing of what is done with them.',
  extract: 'Extraction knows documents and annotations; the lexicon and the rules are its own data.',
  'extract-model': 'Reading by a model is like reading by rules, and asks over the network.',
  resolve: 'Resolution compares what it is given with what it is given; it does not look anything up.',
  store: 'The store knows the words of the field, and nothing of who calls it.',
  fetch: 'Fetching knows addresses and answers, and nothing of what is in them.',
  feeds: 'Visits to web addresses read what is new there, and leave its recording to whoever sends them.',
  exchange:
    'Forms of other programs are written from, and read into, the words of the field; codes and countries are data.',
  ingest: 'The ingest story puts parse, extract, resolve and store in a row, and is the only one that does.',
  evaluate: 'Evaluation compares annotations with gold, sentence by sentence as the store keeps them.',
  graphql: 'The API reads the store and speaks the words of the field; it does not ingest by itself.',
  alerts: 'Alerts tell what the API tells, and keep count of it in the store.',
  http: 'The HTTP server carries the API; documents come in through the API.',
  web: 'A page knows the API and nothing of the server behind it.',
}

const betweenFolders = folders.map((folder) => ({
  name: `${folder}-imports-only-what-it-may`,
  comment: `${sentences[folder]} It may import: ${mayImport[folder].join(', ') || 'nothing of src'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...mayImport[folder]].map((name) => `^src/${name}/`) },
}))

const outside = '^(node:)?(fs|fs/promises|net|http|http2|https|dns|tls|dgram|child_process|worker_threads|cluster)$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...betweenFolders,
    {
      name: 'no-circle',
      comment: 'Modules that import each other in a circle are one module that nobody can read in parts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-free-of-packages',
      comment:
        'The words of the field outlive every package. node:crypto, for keys made from content, is all it takes.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'reading-a-document-is-pure',
      comment: 'parse, extract and resolve give the same answer for the same input: no file, network or process.',
      severity: 'error',
      from: { path: '^src/(domain|parse|extract|resolve)/', pathNot: '^src/extract/lexicon/' },
      to: { path: [outside, '^(node:)?(process|os)$'] },
    },
    {
      name: 'lexicon-reads-only-its-files',
      comment: 'The lexicon loads its data files once; it does not reach further.',
      severity: 'error',
      from: { path: '^src/extract/lexicon/' },
      to: { path: outside, pathNot: '^(node:)?(fs|fs/promises)$' },
    },
    {
      name: 'generated-client-stays-in-the-store',
      comment:
        'Prisma’s client is a detail of the store. What others need of it, the store exports under its own names.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^src/store/generated/' },
    },
    {
      name: 'database-packages-stay-in-the-store',
      comment: 'The store is the only folder that talks to the database.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(pg|@prisma|@electric-sql|prisma)/' },
    },
    {
      name: 'model-packages-stay-with-the-model',
      comment: 'Whoever asks no model loads nothing of it, and providers can be exchanged in one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/extract-model/' },
      to: { path: 'node_modules/(ai|@ai-sdk)/' },
    },
    {
      name: 'web-requests-go-through-the-fetcher',
      comment: 'Whoever fetches by itself is held to no limit, and may be led into private networks.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(fetch|alerts)/' },
      to: { path: 'node_modules/undici/' },
    },
    {
      name: 'server-packages-stay-at-the-edge',
      comment: 'The HTTP server may be exchanged without touching the API.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/' },
      to: { path: 'node_modules/(fastify|@fastify|@as-integrations)/' },
    },
    {
      name: 'nobody-imports-the-entry',
      comment: 'main, the command line and its commands use everything and are used by nothing else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(commands/|(main|cli)\\.ts$)' },
      to: { path: '^src/(commands/|(main|cli)\\.ts$)' },
    },
    {
      name: 'explorer-knows-the-api-alone',
      comment: 'The explorer shows that an app can be built on the API alone: it imports nothing else of the project.',
      severity: 'error',
      from: { path: '^src/web/explorer/' },
      to: { path: '^(src|tests|scripts|bench|clients|prisma|seeds)/', pathNot: '^src/web/explorer/' },
    },
    {
      name: 'pictures-know-their-contract-alone',
      comment: 'A picture gets data and gives back what was chosen; it asks no server and knows no address.',
      severity: 'error',
      from: { path: '^src/web/explorer/pictures/' },
      to: { path: '^src/web/explorer/(app|pages)/' },
    },
    {
      name: 'shipped-code-needs-only-shipped-packages',
      comment:
        'What the server imports stands under dependencies; a production install has nothing else. Pages are built ' +
        'beforehand, and worker-from-source runs where there is no build.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web/|(store/embedded|ingest)/[a-z-]*worker-from-source\\.mjs$)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that leads nowhere breaks at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/store/generated/(?!client)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
