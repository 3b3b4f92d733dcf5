import { type ArgumentDefinitions, enumType, inputType } from '../plan/definition.js'

const id = (what: string) => ({ type: 'ID!', description: `Global id of the ${what}.` })
const idOrSlug = (what: string) => ({ type: 'ID!', description: `Global id or slug of the ${what}.` })
const reason = { type: 'String!', description: 'Why, in a few words; stands in the change feed.' } as const
const reasonOrNone = { type: 'String', description: 'Why, in a few words; stands in the change feed.' } as const

/** The fields of a claim that an editor gives, but for those that only one of the inputs needs. */
const claimFields = {
  type: { type: 'EventType', description: 'Type of the event that it is about; null for a claim about none.' },
  status: { type: 'EventStatus', description: 'Status that it gives the event; goes with a type.' },
  attributedTo: { type: 'ID', description: 'Global id or slug of whoever says it.' },
  date: { type: 'EDTF', description: 'The date that it gives.' },
  place: {
    type: 'String',
    description:
      'Name of the place that it gives. A name that no place bears brings in a place: a city where the gazetteer knows one, else a site.',
  },
  country: { type: 'CountryCode', description: 'Country of the scene; that of the place unless given.' },
  participants: {
    type: '[ClaimParticipantInput!]',
    description: 'Who takes part by its word; one entry an actor.',
  },
} as const satisfies ArgumentDefinitions

const claimInput = inputType('ClaimInput', 'A claim as an editor gives it.', {
  statement: { type: 'String!', description: 'The assertion as one plain sentence.' },
  ...claimFields,
  modality: { type: 'Modality!', description: 'How the article puts it.' },
  negated: { type: 'Boolean', description: 'The statement is denied to be so.', defaultValue: false },
  quote: { type: 'String!', description: 'Words of the article, exactly as they stand there.' },
  start: {
    type: 'Int',
    description: 'First code point of the quote in the body; needed where it stands there more than once.',
  },
})

const participantInput = inputType('ClaimParticipantInput', 'Who takes part, by id or by name.', {
  actor: { type: 'ID', description: 'Global id or slug of the actor; this or a name.' },
  name: { type: 'String', description: 'A name of the actor. One that nobody bears yet brings in a person.' },
  roles: { type: '[ParticipantRole!]!', description: 'What the actor does; at least one role.' },
  onBehalfOf: { type: 'CountryCode', description: 'Country that a person acts for.' },
  post: { type: 'String', description: 'Label of the office in which a person takes part.' },
})

const ingestArticle = inputType(
  'IngestArticleInput',
  'Exactly one of text, ninjs and schemaOrg. dryRun answers with the claims that would be recorded and writes nothing.',
  {
    claims: {
      type: '[ClaimInput!]',
      description: 'Given: exactly these claims are recorded (an edited dry run), each quote checked.',
    },
    text: { type: 'String', description: 'Plain text: date and headline in the first line, then paragraphs.' },
    ninjs: { type: 'JSON', description: 'A text item of ninjs 3, with standard.version.' },
    schemaOrg: {
      type: 'JSON',
      description: 'A schema.org NewsArticle in JSON-LD: an object, or a graph that holds one.',
    },
    url: { type: 'URL', description: 'Where it was published; makes it the same document when it comes again.' },
    publishedOn: { type: 'Date', description: 'Its day; goes before the one that the document names.' },
    dryRun: { type: 'Boolean', description: 'Only tell what would be recorded.', defaultValue: false },
  },
)

/** The inputs of the mutations. */
export const mutationInputs = [
  ingestArticle,
  claimInput,
  participantInput,
  inputType('AddClaimInput', 'A claim that the extractors missed.', {
    article: idOrSlug('article'),
    event: {
      type: 'ID',
      description:
        'Global id or slug of the event that it is about. Left out: the event that the rules of recording find, else a new one.',
    },
    claim: { type: 'ClaimInput!', description: 'The claim; the type of a given event need not be said again.' },
    reason,
  }),
  inputType(
    'CorrectClaimInput',
    'Fields that are given replace those of the claim, null clears one; the claim itself is superseded, never changed.',
    {
      id: id('claim'),
      statement: { type: 'String', description: 'The assertion as one plain sentence.' },
      ...claimFields,
      modality: { type: 'Modality', description: 'How the article puts it.' },
      negated: { type: 'Boolean', description: 'The statement is denied to be so.' },
      quote: { type: 'String', description: 'Words of the article, exactly as they stand there.' },
      start: { type: 'Int', description: 'First code point of the quote, where it stands there more than once.' },
      reason,
    },
  ),
  inputType('MoveClaimInput', 'Where a claim is to go.', {
    id: id('claim'),
    event: { type: 'ID', description: 'Global id or slug of the event; left out: a new one.' },
    reason,
  }),
  inputType('RetractClaimInput', 'Which claim is taken back.', { id: id('claim'), reason }),
  inputType('ReviewClaimsInput', 'Which claims were looked at; all of them are settled or none.', {
    ids: { type: '[ID!]!', description: 'Global ids of the claims, 200 at most.' },
    verdict: { type: 'ReviewVerdict!', description: 'What was found of them.' },
    reason: reasonOrNone,
  }),
  inputType('RetractArticleInput', 'Which article is taken back.', { id: idOrSlug('article'), reason }),
  inputType(
    'MergeActorsInput',
    'Which actors are one. The merged ids go on resolving to the one kept; splitActor undoes it.',
    {
      keep: idOrSlug('actor to keep'),
      merge: { type: '[ID!]!', description: 'Global ids or slugs of the others, 50 at most.' },
      reason,
    },
  ),
  inputType('SplitActorInput', 'Which actors stand for themselves again.', {
    id: idOrSlug('actor that was kept'),
    restore: { type: '[ID!]!', description: 'Global ids or slugs of those that were merged into it.' },
    reason,
  }),
  inputType('MergeEventsInput', 'Which events are one; they are of one type.', {
    keep: idOrSlug('event to keep'),
    merge: { type: '[ID!]!', description: 'Global ids or slugs of the others, 50 at most.' },
    reason,
  }),
  inputType('SplitEventInput', 'Which claims of an event tell of another.', {
    id: idOrSlug('event'),
    claims: { type: '[ID!]!', description: 'Global ids of some of its claims, not of all.' },
    reason,
  }),
  inputType('DecideMatchInput', 'Whether two are the same.', {
    id: id('pair'),
    verdict: { type: 'MatchVerdict!', description: 'The decision.' },
    reason: reasonOrNone,
  }),
  inputType('UndoChangeInput', 'Which change is taken back.', { id: id('change'), reason }),
  enumType('ReviewVerdict', 'What an editor finds of a claim.', {
    ACCEPT: 'The article says so.',
    REJECT: 'The article does not say so: the claim no longer counts.',
  }),
  enumType('MatchVerdict', 'Whether two are the same.', {
    SAME: 'They are merged into the older one.',
    DIFFERENT: 'They stay apart and are not asked for again.',
  }),
] as const
