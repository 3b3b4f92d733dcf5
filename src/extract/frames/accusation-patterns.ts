import { nounForms, verbForms } from './inflection.js'
import type { Pattern, Side } from './patterns.js'

const accusations = nounForms('accusation allegation charge claim recrimination')
const wrongs = nounForms(
  'attack cyberattack hack theft incident crash death crisis bombing killing murder assassination massacre strike blast explosion raid shelling ambush outbreak violence= sabotage shooting',
)

const accuser: Side = { role: 'ACCUSER', from: ['AGENT'] }
const accused = (...from: Side['from']): Side => ({ role: 'ACCUSED', from })
/** "accused the opposition of": a side that has no name in the text. */
const nameless =
  /^(?:groups?|rebels|militants|opposition|separatists|gunmen|insurgents|terrorists|government|authorities|army|military|police|opponents|rivals?|neighbou?rs?|enem(?:y|ies)|leaders?|west|forces|soldiers|troops|agents|media|judges|party|president|premier|minister|mayor|governor|regime|junta|guerrillas|commander|predecessor|lawmakers|politicians|extremists|jihadists)$/u
const type = 'ACCUSATION'

/** "A accused B of …" and its kin, in every voice; mere criticism is none. The thing alleged is told beside it. */
export const accusePatterns: readonly Pattern[] = [
  {
    type,
    rule: 'frame:accusation/accused',
    verbs: new Set([...verbForms('accuse'), 'suspect', 'suspects']),
    needs: /^(?:of|over)$/u,
    sides: [accuser, { ...accused('PATIENT'), nameless }],
    isHabitToo: true,
  },
  {
    type,
    rule: 'frame:accusation/blamed',
    verbs: verbForms('blame fault'),
    needs: /^(?:for|over|and)$/u,
    sides: [accuser, { ...accused('PATIENT'), nameless }],
    isHabitToo: true,
  },
  {
    type,
    rule: 'frame:accusation/sued',
    verbs: new Set(['sued', 'sues', 'suing']),
    sides: [accuser, { ...accused('PATIENT'), nameless: /./u }],
  },
  {
    type,
    rule: 'frame:accusation/held-responsible',
    verbs: verbForms('hold:held'),
    needs: /^(?:responsible|accountable|culpable|liable|answerable)$/u,
    sides: [accuser, accused('PATIENT')],
  },
]

/** Light verbs with a noun of accusing, and acts of courts and prosecutors. */
export const accusationPatterns: readonly Pattern[] = [
  {
    type,
    rule: 'frame:accusation/blamed-on',
    verbs: verbForms('blame pin+'),
    without: /^for$/u,
    sides: [accuser, accused(/^on$/u)],
  },
  {
    type,
    rule: 'frame:accusation/laid-blame',
    verbs: verbForms('lay:laid put+:put place pin+ cast:cast heap assign'),
    nouns: nounForms('blame responsibility'),
    sides: [accuser, accused(/^(?:on|upon|with|at)$/u)],
  },
  {
    type,
    rule: 'frame:accusation/pointed-finger',
    verbs: verbForms('point'),
    nouns: nounForms('finger'),
    sides: [accuser, accused(/^(?:at|to|towards?)$/u)],
  },
  {
    type,
    rule: 'frame:accusation/attributed',
    verbs: verbForms('attribute ascribe'),
    nouns: wrongs,
    sides: [accuser, accused(/^to$/u)],
  },
  {
    type,
    rule: 'frame:accusation/levelled',
    verbs: verbForms(
      'level level+ make:made hurl fling:flung repeat renew voice raise bring:brought press air direct reiterate lodge file aim',
    ),
    nouns: accusations,
    sides: [accuser, accused(/^(?:against|at)$/u)],
  },
  {
    type,
    rule: 'frame:accusation/rejected',
    verbs: verbForms('reject deny dismiss refute rebuff repudiate brush shrug+ dispute contest counter rubbish'),
    nouns: accusations,
    sides: [
      { role: 'ACCUSER', from: [/^(?:by|from)$/u, 'OWNER'] },
      { role: 'ACCUSED', from: ['AGENT'] },
    ],
  },
  {
    type,
    rule: 'frame:accusation/complaint',
    verbs: verbForms('file lodge submit bring:brought take:took:taken institute open launch'),
    nouns: nounForms('complaint case lawsuit suit proceedings='),
    sides: [accuser, accused(/^against$/u)],
  },
]
