/**
 * Sentences of the stories, made up for the benchmark. `{A}` and `{B}` are the characters with title and name, `{a}`
 * and `{b}` their surnames, `{cA}` and `{cB}` their countries, `{dA}` and `{dB}` the demonyms, `{cityA}` and `{cityB}`
 * the capitals, `{body}` an international body, `{stranger}` somebody unknown, `{day}` the day of the week, `{month}` a
 * month ahead, `{number}` a small number.
 */
export interface StoryKind {
  /** How many of 100 stories are of this kind. */
  readonly share: number
  readonly headlines: readonly string[]
  readonly openings: readonly string[]
  readonly details: readonly string[]
}

/** What stories are about. */
export const storyKinds: readonly StoryKind[] = [
  {
    share: 40,
    headlines: [
      '{a} and {b} Hold Talks in {cityB}',
      '{dA} and {dB} Leaders Discuss {topic}',
      '{a} Meets {b} on {topic}',
    ],
    openings: [
      '{A} met {B} in {cityB} on {day} for talks on {topic}, officials of both countries said.',
      '{A} held talks with {B} in {cityB} on {day}, with {topic} at the top of the agenda.',
    ],
    details: [
      '{a} arrived in {cityB} late on the eve of the talks and leaves the day after them.',
      'The meeting lasted more than {number} hours, longer than either side had planned.',
      '“We have spoken frankly about {topic},” {a} told reporters after the meeting.',
      'The two sides agreed to set up a working group that will report by {month}.',
    ],
  },
  {
    share: 20,
    headlines: [
      '{a} Begins Visit to {cB}',
      '{dA} Guest Expected in {cityB} for Talks on {topic}',
      '{a} Travels to {cityB}',
    ],
    openings: [
      '{A} visited {cB} on {day} and was received by {B} in {cityB}.',
      '{A} arrived in {cityB} on {day} on an official visit to {cB}, the first in {number} years.',
    ],
    details: [
      '{a} is to travel on to {third} in {month}, according to the {dA} foreign ministry.',
      'During the visit {b} called the ties of both countries “better than at any time in the last {number} years”.',
      'Streets around the government quarter were closed for most of the day.',
      'The visit had been put off twice because of elections in {cA}.',
    ],
  },
  {
    share: 15,
    headlines: ['{cA} and {cB} Sign Accord on {topic}', '{dA}-{dB} Deal on {topic} Signed in {cityA}'],
    openings: [
      '{cA} and {cB} signed an agreement on {topic} in {cityA} on {day}, in the presence of {A} and {B}.',
      '{A} and {B} signed an accord on {topic} in {cityA} on {day} after months of negotiations.',
    ],
    details: [
      'The text runs to {number} pages and needs the approval of both parliaments.',
      'Under the accord, {cB} opens its market in stages, starting in {month}.',
      'A similar draft failed when the two governments could not agree on who would pay.',
      '“It is a beginning and no more,” {b} said at the ceremony.',
    ],
  },
  {
    share: 15,
    headlines: ['{cA} Accuses {cB} Over {topic}', '{cityB} Rejects {dA} Charges on {topic}'],
    openings: [
      '{cA} accused {cB} on {day} of breaking its commitments on {topic}, a charge that {cityB} denied.',
      '{A} accused {cB} on {day} of undermining an accord on {topic}.',
    ],
    details: [
      '{B} said that the charges were without any ground and called for proof.',
      'Diplomats in {cityA} said the government had waited {number} weeks before it spoke.',
      'Both governments have since called their ambassadors home for consultations.',
      '{body} offered to mediate, and invited both sides to a meeting in {month}.',
    ],
  },
  {
    share: 10,
    headlines: ['{a} and {b} Speak by Phone About {topic}', '{cA} Pledges Aid to {cB}'],
    openings: [
      '{A} spoke by telephone with {B} on {day} about {topic}, the office in {cityA} said.',
      '{cA} pledged {number} million dollars in aid to {cB} on {day}, mostly for {topic}.',
    ],
    details: [
      'It was their {number}th conversation since the beginning of the year.',
      'The money will be paid out in {number} parts, the first of them in {month}.',
      '{a} is expected to visit {cityB} in {month}.',
      'Neither side would say whether the question of prisoners came up.',
    ],
  },
]

/** Paragraphs that fit any story; a document takes some of them. */
export const backgrounds: readonly string[] = [
  '{body} had urged both governments in {month} to settle the matter, which has weighed on trade across the region. Freight rates rose by {number} percent in the course of the year, and insurers have asked for further guarantees.',
  '“Nobody here expects quick results,” said {stranger}, who teaches international law at the university in {cityA}. “What counts is that they sit at one table, and that the officials who do the work afterwards know each other by name.”',
  'The opposition in {cA} called for a debate in parliament. Its spokesman {stranger} said the government owed the public an account of what was offered in return, and of what it would cost over the next {number} years.',
  'In {cityB}, several hundred people gathered in front of the government’s seat in the evening. The crowd remained peaceful, and the police counted {number} arrests for minor offences before the square emptied around midnight.',
  'Exporters on both sides have long complained about delays at the border, where lorries wait for up to {number} hours. A new crossing has been under construction for years, and its opening has been postponed again and again.',
  'Analysts pointed to the budget, which leaves little room. Growth has slowed to {number} percent, unemployment has risen among the young, and the central bank has kept interest rates where they were through the winter.',
  'According to {stranger}, an adviser to the {dB} government, the next months will show whether the promises hold. The adviser recalled that an earlier plan had been praised in the same terms and was shelved within a year.',
  'The region saw a dry spring, and harvests fell short of what had been forecast. Warehouses in the south of {cB} are emptier than at any time in the last {number} years, and prices for bread and oil have gone up.',
]

/** Sentences that look back at an earlier story, whose characters are `{A}`, `{B}`. */
export const recollections: readonly string[] = [
  'Earlier this month {A} met {B} in {cityB}, as part of the same effort.',
  'Last week {A} visited {cB}, where {topic} was also discussed.',
  'In a separate move, {A} and {B} agreed in {cityA} last month to resume talks on {topic}.',
]

/** Subjects of talks. */
export const topics: readonly string[] =
  'trade,border security,grain exports,energy supplies,fishing rights,water sharing,air traffic,migration,the release of prisoners,cyber security,climate finance,military exercises,railway links,customs rules,visa rules,debt relief,nuclear safety,steel tariffs,undersea cables,vaccine supplies'.split(
    ',',
  )
