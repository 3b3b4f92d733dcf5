import { describe, expect, test } from '@jest/globals'
import type { Decisions, Telling } from '../../src/domain/resolution.js'
import { groupTellings } from '../../src/resolve/group-tellings.js'
import { country, person, place, telling } from './tellings.js'

/** Groups as sorted lists of ids, and doubtful pairs as sorted pairs. */
function sortedAnswer(tellings: readonly Telling[], decisions?: Decisions) {
  const { groups, doubtful } = groupTellings(tellings, decisions)
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

describe('what editors decided', () => {
  const onDay = (id: string, day: string) => telling({ id, date: `2023-10-${day}` })
  const choeAndKim = { participants: [person('Choe', 'KP'), person('Kim', 'RU')] }

  test.each<[string, readonly Telling[], Partial<Decisions>, readonly string[], readonly string[]]>([
    [
      'what was put together is one against date and actors, and each of its days and actors is met by others',
      [
        onDay('a', '03'),
        onDay('b', '07'),
        telling({ id: 'c', date: '2023-10-20', ...choeAndKim }),
        onDay('d', '07'),
        telling({ id: 'e', date: '2023-10-20', ...choeAndKim }),
        onDay('f', '20'),
      ],
      { together: [['a', 'b', 'c']] },
      ['a b c d e f'],
      [],
    ],
    [
      'what hangs together through a third is one',
      [onDay('a', '03'), onDay('b', '05'), onDay('c', '07'), onDay('d', '05')],
      {
        together: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
      ['a b c d'],
      [],
    ],
    [
      'two scenes that were put together are met by what took place in either',
      [
        telling({ id: 'a', date: '2023-10-03', place: place('Beijing', 'CITY', 'CN') }),
        telling({ id: 'b', date: '2023-10-03', place: place('Moscow', 'CITY', 'RU') }),
        telling({ id: 'c', date: '2023-10-03', place: place('Moscow', 'CITY', 'RU') }),
        telling({ id: 'd', date: '2023-10-03', place: place('Seoul', 'CITY', 'KR') }),
      ],
      { together: [['a', 'b']] },
      ['a b c', 'd'],
      [],
    ],
    [
      'what was told apart is never one, and a third that fits both joins neither',
      [onDay('a', '03'), onDay('b', '03'), onDay('c', '03')],
      { apart: [['a', 'c']] },
      ['a', 'b', 'c'],
      ['a ~ b', 'b ~ c'],
    ],
    [
      'what was told apart from a member is apart from all that is together with it',
      [onDay('a', '03'), onDay('b', '05'), onDay('c', '05'), onDay('d', '03')],
      { together: [['a', 'b']], apart: [['c', 'a']] },
      ['a b d', 'c'],
      [],
    ],
    [
      'a vague telling goes to the one event that is left to it',
      [onDay('a', '03'), onDay('b', '07'), telling({ id: 'c', date: '2023-10', publishedOn: '2023-10-31' })],
      { apart: [['a', 'c']] },
      ['a', 'b c'],
      [],
    ],
    [
      'of two groups that editors made, none joins the other, and what fits both is doubtful',
      [onDay('a', '03'), onDay('b', '03'), onDay('c', '03')],
      { together: [['a'], ['b']] },
      ['a', 'b', 'c'],
      ['a ~ c', 'b ~ c'],
    ],
    [
      'putting together outweighs telling apart',
      [onDay('a', '03'), onDay('b', '03'), onDay('c', '05')],
      { together: [['a', 'b']], apart: [['a', 'b']] },
      ['a b', 'c'],
      [],
    ],
    [
      'undated acts that were put together are met through the accusation of either',
      [
        telling({ id: 'a', ...accusation, date: '2023-10-13', articleId: 'x' }),
        telling({ id: 'b', ...aid, articleId: 'x', concernedBy: ['a'] }),
        telling({ id: 'c', ...aid, articleId: 'y' }),
        telling({ id: 'd', ...accusation, date: '2023-10-13', articleId: 'z' }),
        telling({ id: 'e', ...aid, articleId: 'z', concernedBy: ['d'] }),
      ],
      { together: [['b', 'c']] },
      ['a d', 'b c e'],
      [],
    ],
    [
      'a decision on what is not there changes nothing',
      [onDay('a', '03'), onDay('b', '03')],
      { together: [['x'], ['y', 'z']], apart: [['a', 'x']] },
      ['a b'],
      [],
    ],
  ])('%s, in any order', (_name, tellings, decided, groups, doubtful) => {
    const decisions = { together: [], apart: [], ...decided }
    for (const order of permutations(tellings)) expect(sortedAnswer(order, decisions)).toEqual({ groups, doubtful })
    const turned = {
      together: decisions.together.map((ids) => [...ids].reverse()).reverse(),
      apart: decisions.apart.map(([one, other]) => [other, one] as const).reverse(),
    }
    expect(sortedAnswer(tellings, turned)).toEqual({ groups, doubtful })
  })
})

/** All orders of a few items. */
function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, index) => {
    const others = items.filter((_, other) => other !== index)
    return permutations(others).map((rest) => [item, ...rest])
  })
}
