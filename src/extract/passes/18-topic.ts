import type { PersonFacts, Token } from '../analysis.js'

/** What a text is about, as far as it decides whether its meetings are political events. */
export type Topic = 'POLITICS' | 'SPORT' | 'COMPANY' | 'WEATHER'

const vocabularies: Readonly<Record<Exclude<Topic, 'POLITICS'>, ReadonlySet<string>>> = {
  SPORT: new Set(
    'match goal goals scored striker midfielder goalkeeper defender coach league cup final semifinal quarterfinal tournament championship champions team teams season penalty referee stadium player players fans win wins victory defeat innings wicket wickets batsman runs tennis football soccer basketball rugby cricket olympic medal medals race lap grand prix podium kickoff halftime club clubs playoff playoffs set sets'.split(
      ' ',
    ),
  ),
  COMPANY: new Set(
    'shares profit profits revenue revenues quarter quarterly earnings shareholders investors stock stocks dividend sales customers ceo merger acquisition startup factory product products market markets analysts percent forecast billion company companies retailer carmaker brand'.split(
      ' ',
    ),
  ),
  WEATHER: new Set(
    'rain rainfall storm storms hurricane typhoon cyclone winds flood flooding floods snow snowfall temperatures celsius fahrenheit forecast forecasters meteorologists heat heatwave drought thunderstorms gusts landfall mph millimeters degrees humidity meteorological'.split(
      ' ',
    ),
  ),
}

const political =
  /^(?:president|presidents|minister|ministers|summit|talks|diplomat|diplomats|diplomatic|treaty|sanctions|ambassador|parliament|government|governments|kremlin|embassy|envoy|ceasefire|war|military|bilateral|leader|leaders|chancellor|premier|spokesman|spokeswoman|invasion|troops|secretary|foreign|visit)$/u

/** Share of a text's words above which a vocabulary of few such words says what it is about. */
const leastShare = 0.035

/** Judges by the words of a text. People in political offices count for politics. */
export function findTopic(tokens: readonly Token[], people: ReadonlyMap<string, PersonFacts>): Topic {
  const offices = [...people.values()].filter(
    ({ officeClass }) => officeClass !== null && officeClass !== 'OTHER',
  ).length
  const words = tokens.filter(({ text }) => /^\p{L}/u.test(text))
  const politics = words.filter(({ lower }) => political.test(lower)).length + 3 * offices
  for (const [topic, vocabulary] of Object.entries(vocabularies) as [
    Exclude<Topic, 'POLITICS'>,
    ReadonlySet<string>,
  ][]) {
    const count = words.filter(({ lower }) => vocabulary.has(lower)).length
    if (count >= 3 && count > politics && count / Math.max(words.length, 1) >= leastShare) return topic
  }
  return 'POLITICS'
}
