import { ask, type Question } from './question.js'
import { questionsOfConnection } from './questions-of-connection.js'
import { questionsOfDoubt } from './questions-of-doubt.js'
import { questionsOverTime } from './questions-over-time.js'
import { seedSlugs } from './seed-slugs.js'

const ofEvents: readonly Question[] = [
  ask(
    1,
    'Who has this person met, where and when, and which words of which article say so?',
    `
query WhoMetLavrov($name: String!) {
  person(by: { name: $name }) {
    name
    meetings(first: 20, orderBy: { field: DATE, direction: DESC }) {
      totalCount
      edges {
        roles
        post { label }
        onBehalfOf { name }
        node {
          title
          date { edtf precision verbatim }
          place { name country { name } }
          participants { roles actor { name } post { label } }
          evidence(first: 5) { nodes { ...Source } }
        }
      }
    }
  }
}

fragment Source on Evidence {
  quote
  start
  end
  article { headline publishedOn }
}
`,
    { name: 'Sergei Lavrov' },
  ),
  ask(
    2,
    'Have these two people met face to face, and at what place?',
    `
query HaveTheyMet($name: String!, $others: [ID!]) {
  person(by: { name: $name }) {
    meetings(with: $others, first: 5) {
      totalCount
      nodes {
        title
        date { edtf }
        place { name kind country { name } }
        evidence(first: 2) { nodes { quote article { headline publishedOn } } }
      }
    }
  }
}
`,
    { name: 'Kim Jong Un', others: [seedSlugs.putin] },
  ),
  ask(
    3,
    'What has been announced and has not taken place yet?',
    `
query StillToCome {
  events(first: 50, where: { status: [PLANNED] }) {
    totalCount
    nodes {
      type
      title
      date { edtf precision }
      claims(first: 3) {
        nodes {
          modality
          attributedTo { name }
          evidence { quote article { headline publishedOn } }
        }
      }
    }
  }
}
`,
  ),
  ask(
    4,
    'Who accuses whom, and does anybody report the act itself as a fact?',
    `
query Accusations {
  events(first: 10, where: { types: [ACCUSATION] }) {
    nodes {
      title
      date { edtf }
      participants { roles actor { name } }
      related(kinds: [CONCERNS]) { event { type title status } }
      evidence(first: 1) { nodes { quote article { headline publishedOn } } }
    }
  }
}
`,
  ),
  ask(
    8,
    'What has this person said, in the articles at hand?',
    `
query InTheirOwnWords($name: String!) {
  person(by: { name: $name }) {
    claimsMade(first: 20) {
      nodes {
        statement
        modality
        event { title }
        evidence { quote article { headline publishedOn } }
      }
    }
  }
}
`,
    { name: 'Sergei Lavrov' },
  ),
  ask(
    9,
    'Who has travelled to this country, who is going to, and what belonged to each visit?',
    `
query VisitsTo($country: CountryCode!) {
  events(first: 20, where: { types: [VISIT], country: $country }) {
    nodes {
      title
      status
      date { edtf }
      participants { roles actor { name } }
      related(kinds: [PART_OF]) { direction event { type title date { edtf } } }
    }
  }
}
`,
    { country: 'KP' },
  ),
  ask(
    10,
    'Which office did this person hold on that day, and how else is the name spelt?',
    `
query OfficeOnADay($name: String!, $day: Date) {
  person(by: { name: $name }) {
    name
    aliases
    posts(at: $day) {
      post { label country { name } }
      from { edtf }
      to { edtf }
      evidence { quote article { headline publishedOn } }
    }
  }
}
`,
    { name: 'Choe Son Hui', day: '2023-10-19' },
  ),
  ask(
    11,
    'How well is this meeting supported: articles, origins, agencies, and what went unreported?',
    `
query HowWellSupported($meeting: ID!) {
  event(by: { id: $meeting }) {
    title
    support { articles origins creditedAgencies { name } }
    related { kind direction event { title date { edtf } } }
    claims(first: 20, where: { negated: true }) {
      nodes {
        statement
        attributedTo { name }
        evidence { quote article { headline publishedOn } }
      }
    }
  }
}
`,
    { meeting: seedSlugs.pyongyangTalks },
  ),
  ask(
    13,
    'Of which events do the articles say that something was not disclosed?',
    `
query NotDisclosed($words: String) {
  claims(first: 20, where: { text: $words }) {
    nodes {
      statement
      event { type title status participants { actor { name } } }
      evidence { quote article { headline publishedOn } }
    }
  }
}
`,
    { words: 'undisclosed OR "not been disclosed"' },
  ),
  ask(
    15,
    'What does this one article tell: its events and claims, each with its quote?',
    `
query OneArticle($article: ID!) {
  article(by: { id: $article }) {
    headline
    publishedOn
    credits { name }
    body
    events(first: 50) { nodes { type title status } }
    claims(first: 100) {
      nodes {
        statement
        modality
        negated
        attributedTo { name }
        evidence { quote start end }
      }
    }
  }
}
`,
    { article: seedSlugs.kimReceivesLavrov },
  ),
  ask(
    17,
    'Which meetings were planned for this month?',
    `
query PlannedBetween($from: Date!, $to: Date!) {
  events(first: 20, where: { types: [MEETING], status: [PLANNED], date: { from: $from, to: $to } }) {
    nodes {
      title
      date { edtf precision verbatim }
      participants { roles actor { name } }
    }
  }
}
`,
    { from: '2023-11-01', to: '2023-11-30' },
  ),
  ask(
    19,
    'What has happened at this place?',
    `
query WhatHappenedThere($place: String!) {
  place(by: { name: $place }) {
    name
    kind
    country { name }
    events(first: 10) {
      nodes {
        title
        date { edtf }
        participants { actor { name } }
      }
    }
  }
}
`,
    { place: 'Vostochny Cosmodrome' },
  ),
]

/** The questions that the playground opens with, in the order of its tabs. */
export const questions: readonly Question[] = [
  ...ofEvents,
  ...questionsOfConnection,
  ...questionsOfDoubt,
  ...questionsOverTime,
].toSorted((left, right) => left.number - right.number)
