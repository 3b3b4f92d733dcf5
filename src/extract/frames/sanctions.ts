import { nounForms, verbForms } from './inflection.js'
import type { Pattern, Side } from './patterns.js'

/** Measures against somebody; source: the wording of sanctions regulations and of news on them. */
const measures = nounForms(
  'sanction embargo embargoes= ban freeze penalty restriction curb tariff blockade boycott countermeasure blacklist',
)
const wealth = nounForms('asset account fund property= holding wealth= money= reserve')
const trade = nounForms('import export trade= commerce= purchase sale shipment')
const papers = nounForms('visa permit')

const imposer: Side = { role: 'PARTICIPANT', from: ['AGENT'], never: 'PERSON' }
const named = (...from: Side['from']): Side => ({ role: 'TARGET', from })
const target = (...from: Side['from']): Side => ({ ...named(...from), mayBeStory: true })

/**
 * Acts of imposing, not the noun "sanctions". Cutting ties and sending diplomats home are acts of another kind.
 */
export const sanctionPatterns: readonly Pattern[] = [
  {
    type: 'SANCTION',
    rule: 'frame:sanction/imposed',
    verbs: verbForms(
      'impose reimpose slap+ levy introduce announce unveil adopt approve declare order decree extend widen broaden expand renew tighten toughen clamp apply place put+:put issue agree enact prolong reinstate unleash pass',
    ),
    nouns: measures,
    sides: [
      { ...imposer, from: ['AGENT', 'OWNER'] },
      target(/^(?:on|upon|against|targeting|targetting)$/u, /^(?:at|hitting)$/u),
    ],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/sanctioned',
    verbs: verbForms('sanction blacklist'),
    sides: [imposer, target('PATIENT')],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/froze',
    verbs: verbForms('freeze:froze:frozen seize block impound confiscate'),
    nouns: wealth,
    sides: [imposer, target('OWNER', /^(?:of|to)$/u)],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/barred',
    verbs: verbForms('bar+ ban+ prohibit exclude forbid+:forbade:forbidden'),
    needs: /^(?:entering|entry|travelling|traveling|visiting|territory|soil)$/u,
    sides: [imposer, named('PATIENT')],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/trade-ban',
    verbs: verbForms('ban+ bar+ prohibit outlaw embargo forbid+:forbade:forbidden'),
    nouns: trade,
    sides: [imposer, named(/^(?:from|to|with|of)$/u, 'OWNER')],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/visas',
    verbs: verbForms('revoke cancel cancel+ withdraw:withdrew:withdrawn restrict deny suspend refuse'),
    nouns: papers,
    sides: [imposer, target('OWNER', /^(?:of|for|to)$/u)],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/hit-with',
    verbs: verbForms('hit+:hit punish target penalise penalize slap+'),
    needs: /^(?:sanctions|penalties|embargo|tariffs|restrictions|bans?|freezes?)$/u,
    sides: [{ ...imposer, from: ['AGENT', /^with$/u] }, named('PATIENT')],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/designated',
    verbs: new Set([...verbForms('designate'), 'listed']),
    without: /^(?:as|to|for|among|first|second)$/u,
    sides: [
      { ...imposer, never: 'PERSON' },
      { ...named('PATIENT'), never: 'COUNTRY' },
    ],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/listed',
    verbs: verbForms('add place put+:put designate list include'),
    needs: /^(?:blacklist|sanctions|sanction|sponsors|terrorists?|terrorism)$/u,
    sides: [imposer, named('PATIENT')],
  },
]
