import { namedAfter, ownerOf } from './agents.js'
import { findArguments } from './arguments.js'
import { type Frame, joinParts, makeMention, partsOf } from './context.js'
import { nounForms, verbForms } from './inflection.js'
import type { Pattern, Side } from './patterns.js'
import { settleReality } from './telling.js'

/** Measures against somebody; source: the wording of sanctions regulations and of news on them. */
const measures = nounForms(
  'sanction embargo embargoes= ban freeze penalty restriction curb tariff blockade boycott countermeasure blacklist',
)
const wealth = nounForms('asset account fund property= holding wealth= money= reserve')
const trade = nounForms('import export trade= commerce= purchase sale shipment')
/** What trade bans are put on; source: the headings of customs tariffs, and services. */
const goods = nounForms(
  'fruit fruit= vegetable meat= beef= pork= poultry= fish= seafood= dairy= milk= cheese wine spirit= grain wheat= rice= sugar= flower food= foodstuff product good coal= oil= gas= fuel= diesel= steel= aluminium= aluminum= copper= gold= diamond timber= cotton= textile cement= fertiliser fertilizer grape tomato banana avocado arms= weapon= car truck ship vessel aircraft= airline plane flight charter tourism= bank broadcaster channel apps=',
)
const papers = nounForms('visa permit')
const lists = /^(?:list|register|blacklist|roll)$/u
/** "the Authority imposed": a body that the text only calls by its kind. */
const namelessBody =
  /^(?:authority|council|bloc|body|summit|assembly|organisation|organization|alliance|union|commission|government|ministry|parliament|congress|senate|cabinet|treasury|ministers|leaders|lawmakers|powers|allies|administration|junta|committee|department)$/u

const imposer: Side = { role: 'PARTICIPANT', from: ['AGENT'], namelessAgent: namelessBody }
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
      'impose reimpose slap+ levy introduce announce unveil adopt approve declare order decree extend widen broaden expand renew tighten toughen clamp apply place put+:put issue agree enact prolong reinstate unleash pass double raise increase hike',
    ),
    nouns: measures,
    sides: [
      { ...imposer, from: ['AGENT', 'OWNER'] },
      target(/^(?:on|upon|against|targeting|targetting)$/u, /^(?:at|hitting)$/u),
    ],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/placed-under',
    verbs: verbForms('place put+:put bring:brought'),
    needs: /^under$/u,
    beside: /^(?:ban|bans|freeze|freezes|embargo|sanctions|restrictions|blockade)$/u,
    sides: [imposer, named('PATIENT')],
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
    verbs: new Set([
      ...verbForms('ban+ bar+ prohibit outlaw embargo suspend halt stop+ forbid+:forbade:forbidden cut+:cut'),
      ...verbForms('sever freeze:froze:frozen'),
    ]),
    nouns: trade,
    sides: [imposer, named(/^(?:from|to|with|of)$/u, 'OWNER')],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/goods',
    verbs: verbForms('ban+ bar+ prohibit outlaw embargo block forbid+:forbade:forbidden'),
    nouns: goods,
    sides: [imposer, named('OWNER', /^from$/u)],
  },
  {
    type: 'SANCTION',
    rule: 'frame:sanction/on-list',
    verbs: verbForms('add place put+:put include enter'),
    nouns: nounForms('name people= person individual official entity company firm minister general associate'),
    needs: lists,
    beside:
      /^(?:forbidden|banned|barred|blacklisted|sanctioned|undesirable|sanctions|targets?|freeze|frozen|restrictions|travel)$/u,
    sides: [imposer, named(/^of$/u, /^(?:from|in)$/u, 'OWNER')],
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
    rule: 'frame:sanction/answered',
    verbs: verbForms('retaliate respond answer react counter'),
    nouns: measures,
    needs: /^(?:with|by)$/u,
    sides: [imposer, named(/^(?:on|upon|against|targeting)$/u)],
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

/** Nouns of measures that may be told to begin. */
export const sanctionNouns: ReadonlySet<string> = new Set(
  [...measures].filter((noun) => /^(?:sanction|embargo|tariff|blockade|boycott|ban)/u.test(noun)),
)

/** "New American sanctions on B took effect on Monday": the noun with both sides and the word that it begins. */
export const beginningFrame: Frame = (context, at) => {
  const { items } = context
  const verb = items.findIndex(
    ({ word }, index) =>
      index > at &&
      index < at + 12 &&
      /^(?:took|takes|take|came|come|comes|entered|enters|kicked|went|go|goes)$/u.test(word),
  )
  const isBegun = verb !== -1 && items.slice(verb + 1, verb + 4).some(({ word }) => /^(?:effect|force|in)$/u.test(word))
  const reality = isBegun ? settleReality(items, verb) : 'SKIP'
  const by = ownerOf(items, at).refs.filter(({ kind }) => kind !== 'PERSON')
  const on = isBegun ? namedAfter(items, at + 1, verb, /^(?:on|against)$/u).refs : []
  if (reality === 'SKIP' || by.length === 0 || on.length === 0) return []
  return [
    makeMention(context, {
      type: 'SANCTION',
      rule: 'frame:sanction/began',
      at: verb,
      subjectFrom: at,
      parts: joinParts(partsOf(by, 'PARTICIPANT'), partsOf(on, 'TARGET')),
      args: findArguments(items, verb),
      status: reality,
      where: { place: null, country: null },
    }),
  ]
}
