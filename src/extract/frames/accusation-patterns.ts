import { nounForms, verbForms } from './inflection.js'
import type { Pattern, Side } from './patterns.js'

const accusations = nounForms('accusation allegation charge claim recrimination')
const wrongs = nounForms(
  'attack cyberattack hack theft incident crash death crisis bombing killing murder assassination massacre strike blast explosion raid shelling ambush outbreak violence= sabotage shooting',
)

/** "the opposition accused B": a side that acts without a name in the text. */
const namelessAgent =
  /^(?:opposition|junta|rebels|guerrillas|insurgents|separatists|militants|putschists|mutineers|government|regime|army|military|police|authorities|prosecutors?|investigators|inspectors|monitors|observers|critics|opponents|rivals|lawyers|activists|campaigners|dissidents|exiles|generals|officers|judges|court|tribunal|parliament|lawmakers|deputies|party|union|unions|ministry|envoys|diplomats|residents|villagers|families)$/u
const accuser: Side = { role: 'ACCUSER', from: ['AGENT'] }
const anyAccuser: Side = { ...accuser, namelessAgent, isOfStory: true }
const accused = (...from: Side['from']): Side => ({ role: 'ACCUSED', from })
/** "accused the opposition of": a side that has no name in the text. */
const nameless =
  /^(?:groups?|rebels|militants|opposition|separatists|gunmen|insurgents|terrorists|government|authorities|army|military|police|opponents|rivals?|neighbou?rs?|enem(?:y|ies)|leaders?|west|forces|soldiers|troops|agents|media|judges|party|president|premier|minister|mayor|governor|regime|junta|guerrillas|commander|predecessor|lawmakers|politicians|extremists|jihadists|presidency|europeans|westerners|allies|powers|parties|bloc|union|world|mediators?|host|hosts|colleagues?|counterpart|others|mercenaries|fighters|militias?|adversar(?:y|ies)|ministry|cabinet|congress|parliament|court|camp|side)$/u
const type = 'ACCUSATION'

/** "A accused B of …" and its kin, in every voice; mere criticism is none. The thing alleged is told beside it. */
export const accusePatterns: readonly Pattern[] = [
  {
    type,
    rule: 'frame:accusation/accused',
    verbs: new Set([...verbForms('accuse'), 'suspect', 'suspects']),
    needs: /^(?:of|over)$/u,
    sides: [anyAccuser, { ...accused('PATIENT'), nameless }],
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
    rule: 'frame:accusation/charged-with',
    verbs: verbForms('charge reproach tax upbraid'),
    needs: /^(?:with|for)$/u,
    beside: /ing$/u,
    sides: [anyAccuser, accused('PATIENT')],
  },
  {
    // "denounced B" alone is criticism; for a deed that is named it puts that deed at B's door
    type,
    rule: 'frame:accusation/denounced-for',
    verbs: verbForms('denounce assail castigate lambast lambaste berate excoriate'),
    needs: /^for$/u,
    beside: /ing$/u,
    without: /^(?:failing|saying|having|being|not|refusing|trying|opposing)$/u,
    sides: [accuser, accused('PATIENT')],
  },
  {
    type,
    rule: 'frame:accusation/lashed-out',
    verbs: new Set([...verbForms('lash round rail turn'), 'hit', 'hits', 'hitting']),
    needs: /^(?:at|on|against)$/u,
    beside: /^for$/u,
    sides: [accuser, accused(/^(?:at|on|against)$/u)],
    confidence: 0.5,
  },
  {
    type,
    rule: 'frame:accusation/took-to-task',
    verbs: verbForms('take:took:taken'),
    needs: /^task$/u,
    sides: [accuser, accused('PATIENT')],
  },
  {
    type,
    rule: 'frame:accusation/at-the-door',
    verbs: verbForms('lay:laid'),
    needs: /^(?:door|doorstep|feet)$/u,
    without: /^(?:blame|responsibility)$/u,
    sides: [accuser, accused(/^at$/u)],
  },
  {
    type,
    rule: 'frame:accusation/branded',
    verbs: verbForms('brand label+'),
    needs:
      /^(?:sponsors?|aggressors?|terrorists?|traitors?|liars?|occupiers?|criminals?|murderers?|butchers?|invaders?|saboteurs?|thie(?:f|ves))$/u,
    sides: [accuser, accused('PATIENT')],
    confidence: 0.5,
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
