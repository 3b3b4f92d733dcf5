/**
 * The PLOVER category that a type of event stands for; types without one have no counterpart there.
 * Source: PLOVER codebook (Halterman et al., 2023), quad classes and event categories.
 */
export const ploverCategories: Readonly<Record<string, string>> = {
  MEETING: 'CONSULT',
  CALL: 'CONSULT',
  VISIT: 'CONSULT',
  AGREEMENT: 'AGREE',
  ACCUSATION: 'ACCUSE',
  AID: 'AID',
  SANCTION: 'SANCTION',
  THREAT: 'THREATEN',
  PROTEST: 'PROTEST',
  ATTACK: 'ASSAULT',
}

/** The types of event that stand for PLOVER categories. */
export function typesOfPlover(categories: readonly string[]): readonly string[] {
  return Object.entries(ploverCategories).flatMap(([type, category]) => (categories.includes(category) ? [type] : []))
}
