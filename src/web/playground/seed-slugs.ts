/**
 * Slugs of the seeded records that the questions speak of. A slug is accepted wherever the API asks for an ID, and the
 * seeds' slugs come from their content, so that they are the same on every machine.
 */
export const seedSlugs = {
  /** Vladimir Putin, a person. */
  putin: 'vladimir-putin',
  /** The talks of Sergei Lavrov and Choe Son Hui in Pyongyang on 19 October 2023, an event. */
  pyongyangTalks: 'meeting-2023-10-19-choe-son-hui-sergei-lavrov',
  /** "Kim Receives Lavrov as Russia and North Korea Map Out Exchanges" of 20 October 2023, an article. */
  kimReceivesLavrov: '2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out',
  /** Sergei Shoigu and Volodymyr Zelenskyy, two people. */
  shoigu: 'sergei-shoigu',
  zelenskyy: 'volodymyr-zelenskyy',
  /** Vladimir Putin's visit to Pyongyang, announced in 2023 and made in 2024, an event. */
  putinVisit: 'visit-vladimir-putin-north-korea',
} as const
