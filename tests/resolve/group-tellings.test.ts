import { describe, expect, test } from '@jest/globals'
import type { Telling } from '../../src/domain/resolution.js'
import { groupTellings } from '../../src/resolve/group-tellings.js'
import { country, person, place, telling } from './tellings.js'

/** Groups as sorted lists of ids, and doubtful pairs as sorted pairs. */
function sortedAnswer(tellings: readonly Telling[]) {
  const { groups, doubtful } = groupTellings(tellings)
  return {
    groups: groups
      .map((group) =>
        group
          .map(({ id }) => id)
          .sort()
          .join(' '),
      )
      .sort(),
    doubtful: doubtful.map(({ left, right }) => [left, right].sort().join(' ~ ')).sort(),
  }
}

const visit = { type: 'VISIT', country: 'KP' } as const
const putin = [person('Putin', 'RU', 'VISITOR'), country('KP', 'HOST')]
const accusation = { type: 'ACCUSATION', participants: [country('US', 'ACCUSER'), country('KP', 'ACCUSED')] } as const
const aid = {
  type: 'AID',
  status: 'ALLEGED',
  participants: [country('KP', 'GIVER'), country('RU', 'RECEIVER')],
} as const

describe('events of several articles', () => {
  test.each<[string, readonly Telling[], readonly string[]]>([
    [
      'same actors and day are one',
      [telling({ id: 'a', date: '2023-10-19' }), telling({ id: 'b', date: '2023-10-19' })],
      ['a b'],
    ],
    [
      'a month fits the one day in it',
      [telling({ id: 'a', date: '2023-09-13' }), telling({ id: 'b', date: '2023-09', publishedOn: '2024-06-19' })],
      ['a b'],
    ],
    [
      'another day is another event',
      [telling({ id: 'a', date: '2023-10-18' }), telling({ id: 'b', date: '2023-10-19' })],
      ['a', 'b'],
    ],
    [
      'another type is another event',
      [telling({ id: 'a', date: '2023-10-19' }), telling({ id: 'b', date: '2023-10-19', type: 'CALL' })],
      ['a', 'b'],
    ],
    [
      'a delegation does not make another meeting of its leaders',
      [
        telling({
          id: 'a',
          date: '2023-09-13',
          participants: [person('Putin', 'RU'), person('Kim', 'KP'), person('Lavrov', 'RU')],
        }),
        telling({ id: 'b', date: '2023-09-13', participants: [person('Kim', 'KP'), person('Putin', 'RU')] }),
        telling({ id: 'c', date: '2023-09-13', participants: [person('Lavrov', 'RU'), person('Choe', 'KP')] }),
      ],
      ['a b', 'c'],
    ],
    [
      'another city is another event, a site in the city is not',
      [
        telling({ id: 'a', date: '2023-10-19', place: place('Pyongyang', 'CITY', 'KP') }),
        telling({ id: 'b', date: '2023-10-19', place: place('Guest house', 'SITE', 'KP') }),
        telling({ id: 'c', date: '2023-10-19', place: place('Beijing', 'CITY', 'CN') }),
      ],
      ['a b', 'c'],
    ],
    [
      'two tellings of one article are two events',
      [
        telling({ id: 'a', articleId: 'x', date: '2023-10-19' }),
        telling({ id: 'b', articleId: 'x', date: '2023-10-19' }),
      ],
      ['a', 'b'],
    ],
    [
      'a plan, its cancellation and what came of it are one',
      [
        telling({ id: 'a', date: '2018-05/2018-06', status: 'PLANNED', publishedOn: '2018-04-27' }),
        telling({ id: 'b', date: '2018-06-12', status: 'CANCELLED', publishedOn: '2018-05-24' }),
        telling({ id: 'c', date: '2018-06-12', publishedOn: '2018-06-12' }),
      ],
      ['a b c'],
    ],
    [
      'an undated plan joins the one visit within 18 months',
      [
        telling({ id: 'a', ...visit, status: 'PLANNED', publishedOn: '2023-09-14', participants: putin }),
        telling({ id: 'b', ...visit, status: 'PLANNED', publishedOn: '2023-10-20', participants: putin }),
        telling({ id: 'c', ...visit, date: '2024-06-19', publishedOn: '2024-06-19', participants: putin }),
      ],
      ['a b c'],
    ],
    [
      'an undated plan does not reach beyond 18 months',
      [
        telling({ id: 'a', ...visit, status: 'PLANNED', publishedOn: '2022-09-14', participants: putin }),
        telling({ id: 'b', ...visit, date: '2024-06-19', publishedOn: '2024-06-19', participants: putin }),
      ],
      ['a', 'b'],
    ],
    [
      'undated plans of one visit are one',
      [
        telling({ id: 'a', ...visit, status: 'PLANNED', publishedOn: '2023-09-14', participants: putin }),
        telling({ id: 'b', ...visit, status: 'PLANNED', publishedOn: '2023-10-20', participants: putin }),
      ],
      ['a b'],
    ],
    [
      'undated reports without a plan or an accusation in common stay apart',
      [telling({ id: 'a', publishedOn: '2023-09-14' }), telling({ id: 'b', publishedOn: '2023-10-20' })],
      ['a', 'b'],
    ],
    [
      'the spokesman and the government make one accusation',
      [
        telling({ id: 'a', ...accusation, date: '2023-10~', publishedOn: '2023-10-19' }),
        telling({
          id: 'b',
          type: 'ACCUSATION',
          date: '2023-10-13',
          participants: [person('Kirby', 'US', 'ACCUSER'), country('KP', 'ACCUSED')],
        }),
      ],
      ['a b'],
    ],
    [
      'who accuses whom is another event the other way round',
      [
        telling({ id: 'a', ...accusation, date: '2023-10-13' }),
        telling({
          id: 'b',
          type: 'ACCUSATION',
          date: '2023-10-13',
          participants: [country('KP', 'ACCUSER'), country('US', 'ACCUSED')],
        }),
      ],
      ['a', 'b'],
    ],
    [
      'undated acts are one through the accusation that concerns both',
      [
        telling({ id: 'a', ...accusation, date: '2023-10~', articleId: 'x' }),
        telling({ id: 'b', ...accusation, date: '2023-10-13', articleId: 'y' }),
        telling({ id: 'c', ...aid, articleId: 'x', concernedBy: ['a'] }),
        telling({ id: 'd', ...aid, articleId: 'y', concernedBy: ['b'] }),
        telling({ id: 'e', ...aid, articleId: 'z' }),
      ],
      ['a b', 'c d', 'e'],
    ],
  ])('%s', (_name, tellings, groups) => {
    expect(sortedAnswer(tellings).groups).toEqual(groups)
    expect(sortedAnswer([...tellings].reverse()).groups).toEqual(groups)
  })
})

describe('doubtful pairs', () => {
  test('when a telling fits two events, then it joins neither and is listed with both', () => {
    const tellings = [
      telling({ id: 'a', date: '2018-04-27', publishedOn: '2018-04-27' }),
      telling({ id: 'b', date: '2018-05-26', publishedOn: '2018-05-26' }),
      telling({ id: 'c', date: '2018', publishedOn: '2018-12-31' }),
    ]
    expect(sortedAnswer(tellings)).toEqual({ groups: ['a', 'b', 'c'], doubtful: ['a ~ c', 'b ~ c'] })
    expect(sortedAnswer([...tellings].reverse())).toEqual(sortedAnswer(tellings))
  })
  test('when an undated telling lacks a person of the dated one, then it stays apart and is listed', () => {
    const tellings = [
      telling({
        id: 'a',
        type: 'ACCUSATION',
        date: '2022-12-22',
        publishedOn: '2022-12-22',
        participants: [person('Kirby', 'US', 'ACCUSER'), country('KP', 'ACCUSED')],
      }),
      telling({ id: 'b', ...accusation, publishedOn: '2023-07-28' }),
    ]
    expect(sortedAnswer(tellings)).toEqual({ groups: ['a', 'b'], doubtful: ['a ~ b'] })
  })
})
