import { describe, expect, test } from '@jest/globals'
import { projectEvent } from '../../src/store/projection/project-event.js'
import type { ProjectedClaim } from '../../src/store/projection/projected-claim.js'
import { claim, country, organization, person, place } from './claims.js'

const names = new Map([
  ['SG', 'Singapore'],
  ['KP', 'North Korea'],
])
const now = (claims: readonly ProjectedClaim[]) => projectEvent(claims, names).find((state) => state.validTo === null)

describe('status', () => {
  test.each<[string, readonly (readonly [string, ProjectedClaim['status'], ProjectedClaim['modality']])[], string]>([
    [
      'a report outranks a later announcement',
      [
        ['2023-01-01', 'OCCURRED', 'REPORTED'],
        ['2023-01-02', 'PLANNED', 'ANNOUNCED'],
      ],
      'OCCURRED',
    ],
    [
      'a report outranks an earlier cancellation',
      [
        ['2018-05-24', 'CANCELLED', 'REPORTED'],
        ['2018-06-12', 'OCCURRED', 'REPORTED'],
      ],
      'OCCURRED',
    ],
    [
      'the latest of two announcements holds',
      [
        ['2018-05-01', 'PLANNED', 'ANNOUNCED'],
        ['2018-05-24', 'CANCELLED', 'REPORTED'],
      ],
      'CANCELLED',
    ],
    [
      'a plan announced again holds over its denial',
      [
        ['2023-01-01', 'DENIED', 'DENIED'],
        ['2023-01-05', 'PLANNED', 'ANNOUNCED'],
      ],
      'PLANNED',
    ],
    [
      'a denial holds over a later allegation',
      [
        ['2023-07-28', 'DENIED', 'DENIED'],
        ['2023-10-20', 'ALLEGED', 'ALLEGED'],
      ],
      'DENIED',
    ],
    [
      'a report holds over a denial',
      [
        ['2023-07-28', 'OCCURRED', 'REPORTED'],
        ['2023-10-20', 'DENIED', 'DENIED'],
      ],
      'OCCURRED',
    ],
    ['what a party alone says has happened is alleged', [['2023-07-28', 'OCCURRED', 'ALLEGED']], 'ALLEGED'],
    [
      'a trip under way is over when an article says so',
      [
        ['2023-10-18', 'ONGOING', 'REPORTED'],
        ['2023-10-20', 'OCCURRED', 'REPORTED'],
      ],
      'OCCURRED',
    ],
  ])('%s', (_name, told, expected) => {
    const claims = told.map(([publishedOn, status, modality]) => claim({ publishedOn, status, modality }))
    expect(now(claims)?.status).toBe(expected)
    expect(now([...claims].reverse())?.status).toBe(expected)
  })

  test('when a claim is negated, then it decides nothing beside one that asserts the event', () => {
    const denied = claim({ id: 'n', publishedOn: '2023-10-20', negated: true, status: 'OCCURRED' })
    expect(now([claim({ status: 'PLANNED' }), denied])?.status).toBe('PLANNED')
    expect(now([denied])?.status).toBe('DENIED')
  })
})

describe('date', () => {
  test('when later articles give only the month, then the day stays', () => {
    const claims = [
      claim({ publishedOn: '2023-09-14', date: '2023-09-13', verbatim: 'on Wednesday' }),
      claim({ publishedOn: '2023-10-20', date: '2023-09', verbatim: 'last month' }),
      claim({ publishedOn: '2024-06-19', date: '2023-09', verbatim: 'last September' }),
    ]
    expect(now(claims)).toMatchObject({ date: { edtf: '2023-09-13' }, verbatim: 'on Wednesday' })
  })
  test('when most articles agree on another day, then the odd one out does not count', () => {
    const claims = [
      claim({ publishedOn: '2023-10-18', date: '2023-10-17' }),
      claim({ publishedOn: '2023-10-19', date: '2023-10-18' }),
      claim({ publishedOn: '2023-10-20', date: '2023-10-18' }),
    ]
    expect(now(claims)?.date?.edtf).toBe('2023-10-18')
  })
  test('when two articles disagree, then the latest holds', () => {
    const claims = [
      claim({ publishedOn: '2023-10-18', date: '2023-10-17' }),
      claim({ publishedOn: '2023-10-19', date: '2023-10-18' }),
    ]
    expect(now(claims)?.date?.edtf).toBe('2023-10-18')
  })
  test('when a report has a date, then that of the announcement no longer counts', () => {
    const claims = [
      claim({ publishedOn: '2018-05-01', status: 'PLANNED', date: '2018-06-12' }),
      claim({ publishedOn: '2018-06-14', status: 'OCCURRED', date: '2018-06-13' }),
    ]
    expect(now(claims)?.date?.edtf).toBe('2018-06-13')
  })
  test('when something occurred in the month of publication, then its window ends on that day', () => {
    expect(now([claim({ publishedOn: '2023-10-19', date: '2023-10~' })])).toMatchObject({
      date: { edtf: '2023-10~', earliest: '2023-09-01', latest: '2023-10-19' },
      sortDate: '2023-09-01',
    })
  })
  test('when nothing tells the date, then it is unknown and sorts last both ways', () => {
    expect(now([claim({})])).toMatchObject({ date: null, sortDate: '0001-01-01', sortDateAscending: '9999-12-31' })
  })
})

describe('place', () => {
  test('when one article names the city and another the site in it, then the site is the scene', () => {
    const claims = [
      claim({ publishedOn: '2022-11-14', place: place('Mulia', 'SITE', 'ID') }),
      claim({ publishedOn: '2023-06-19', place: place('Bali', 'REGION', 'ID') }),
    ]
    expect(now(claims)).toMatchObject({ placeId: 'Mulia', countryId: 'ID' })
  })
  test('when only the country is told, then the place stays unknown', () => {
    expect(now([claim({ countryId: 'SG' })])).toMatchObject({ placeId: null, countryId: 'SG' })
  })
})

describe('states', () => {
  test('when articles of several days tell, then each day has a state and the last holds now', () => {
    const claims = [
      claim({ publishedOn: '2018-05-24', status: 'CANCELLED', date: '2018-06-12', countryId: 'SG' }),
      claim({ publishedOn: '2018-05-10', status: 'PLANNED', date: '2018-06-12', countryId: 'SG' }),
      claim({ publishedOn: '2018-06-12', status: 'OCCURRED', date: '2018-06-12', countryId: 'SG' }),
    ]
    const chain = projectEvent(claims, names).map(({ validFrom, validTo, status, articles }) => [
      validFrom,
      validTo,
      status,
      articles,
    ])
    expect(chain).toEqual([
      ['2018-05-10', '2018-05-24', 'PLANNED', 1],
      ['2018-05-24', '2018-06-12', 'CANCELLED', 2],
      ['2018-06-12', null, 'OCCURRED', 3],
    ])
  })
  test('when an article has no date, then it counts now and never as of a day', () => {
    const claims = [
      claim({ id: 'u', publishedOn: null, status: 'OCCURRED' }),
      claim({ publishedOn: '2023-10-19', status: 'PLANNED' }),
    ]
    const chain = projectEvent(claims, names).map(({ validFrom, validTo, status }) => [validFrom, validTo, status])
    expect(chain).toEqual([
      ['2023-10-19', '9999-12-31', 'PLANNED'],
      [null, null, 'OCCURRED'],
    ])
  })
  test('when only articles without a date tell, then there is only the state of now', () => {
    expect(projectEvent([claim({ publishedOn: null })], names)).toMatchObject([{ validFrom: null, validTo: null }])
  })
  test('when there is no claim, then there is no state', () => {
    expect(projectEvent([], names)).toEqual([])
  })
})

describe('participations', () => {
  test('when people act for countries, then the countries are only represented, the host of a visit excepted', () => {
    const visit = claim({
      type: 'VISIT',
      participants: [
        person('Sergei Lavrov', 'RU', ['VISITOR'], 'foreign-minister'),
        country('KP', ['HOST']),
        country('RU', ['VISITOR']),
      ],
    })
    const rows = now([visit])?.participations.map((row) => [
      row.actorId,
      row.roles,
      row.onBehalfOfId,
      row.postId,
      row.represented,
    ])
    expect(rows).toEqual([
      ['Sergei Lavrov', ['VISITOR'], 'RU', 'foreign-minister', false],
      ['KP', ['HOST'], null, null, false],
      ['RU', ['VISITOR'], null, null, true],
    ])
  })
  test('when articles give one actor several roles, then they stand in one row in the order of the vocabulary', () => {
    const claims = [
      claim({ publishedOn: '2024-06-19', participants: [person('Kim Jong Un', 'KP', ['SIGNATORY'])] }),
      claim({ publishedOn: '2024-06-20', participants: [person('Kim Jong Un', null, ['HOST', 'PARTICIPANT'])] }),
    ]
    expect(now(claims)?.participations[0]).toMatchObject({
      roles: ['PARTICIPANT', 'HOST', 'SIGNATORY'],
      onBehalfOfId: 'KP',
    })
  })
})

describe('support', () => {
  test('when two articles credit one agency for the same sentence, then they are one origin', () => {
    const sentences = ['Lavrov arrived in Pyongyang on Wednesday.', 'He left on Thursday.', 'It rained.']
    const claims = [
      claim({ publishedOn: '2023-10-19', creditIds: ['AP'], sentences }),
      claim({ publishedOn: '2023-10-20', creditIds: ['AP', 'EFE'], sentences: sentences.slice(0, 1) }),
      claim({ publishedOn: '2023-10-21', creditIds: ['AP'] }),
    ]
    expect(now(claims)).toMatchObject({ articles: 3, origins: 2 })
  })
  test('when two articles share nearly all their sentences, then they are one origin without any credit', () => {
    const sentences = ['Lavrov arrived in Pyongyang on Wednesday.']
    const claims = [claim({ publishedOn: '2023-10-19', sentences }), claim({ publishedOn: '2023-10-20', sentences })]
    expect(now(claims)).toMatchObject({ articles: 2, origins: 1 })
  })
})

describe('title', () => {
  const lavrov = person('Sergei Lavrov', 'RU', ['VISITOR', 'PARTICIPANT'])
  const choe = person('Choe Son Hui', 'KP')
  const pyongyang = place('Pyongyang', 'CITY', 'KP')
  const unitedStates = (roles: ('ACCUSER' | 'GIVER')[]) => country('US', roles, 'United States')
  const russia = country('RU', ['RECEIVER'], 'Russia')
  test.each<[Parameters<typeof claim>[0], string]>([
    [{ participants: [lavrov, choe], place: pyongyang }, 'Sergei Lavrov met Choe Son Hui in Pyongyang'],
    [
      { participants: [lavrov, choe, person('Aide', 'KP')], status: 'PLANNED' },
      'Planned meeting of Sergei Lavrov and Choe Son Hui',
    ],
    [
      { participants: [lavrov, choe], countryId: 'SG', status: 'CANCELLED' },
      'Cancelled meeting of Sergei Lavrov and Choe Son Hui in Singapore',
    ],
    [
      { type: 'VISIT', participants: [lavrov, country('KP', ['HOST'])], place: pyongyang },
      'Sergei Lavrov visited Pyongyang',
    ],
    [{ type: 'VISIT', participants: [lavrov], countryId: 'KP', status: 'ONGOING' }, 'Sergei Lavrov visits North Korea'],
    [
      { type: 'VISIT', participants: [lavrov], place: pyongyang, status: 'PLANNED' },
      'Planned visit of Sergei Lavrov to Pyongyang',
    ],
    [{ type: 'CALL', participants: [lavrov, choe] }, 'Sergei Lavrov spoke by telephone with Choe Son Hui'],
    [
      { type: 'ACCUSATION', participants: [unitedStates(['ACCUSER']), country('KP', ['ACCUSED'], 'North Korea')] },
      'United States accused North Korea',
    ],
    [
      { type: 'AID', participants: [country('KP', ['GIVER'], 'North Korea'), russia], status: 'ALLEGED' },
      'Alleged aid from North Korea to Russia',
    ],
    [{ type: 'AID', participants: [unitedStates(['GIVER']), russia] }, 'United States gave aid to Russia'],
    [
      { type: 'AGREEMENT', participants: [lavrov, choe], place: place('Kumsusan guest house', 'SITE', 'KP') },
      'Sergei Lavrov reached an agreement with Choe Son Hui at Kumsusan guest house',
    ],
    [
      {
        type: 'THREAT',
        participants: [person('Choe Son Hui', 'KP', ['SPEAKER']), country('US', ['TARGET'], 'United States')],
      },
      'Choe Son Hui threatened United States',
    ],
    [
      { type: 'OTHER', participants: [lavrov, choe], place: pyongyang },
      'Event with Sergei Lavrov and Choe Son Hui in Pyongyang',
    ],
    [{ participants: [lavrov, organization('G20')] }, 'Meeting of Sergei Lavrov and G20'],
    [{ participants: [lavrov, choe, organization('G20')] }, 'Sergei Lavrov met Choe Son Hui'],
    [
      {
        type: 'ATTACK',
        participants: [country('RU', ['PARTICIPANT'], 'Russia'), country('KP', ['TARGET'], 'North Korea')],
        countryId: 'KP',
      },
      'Russia attacked North Korea',
    ],
    [{ participants: [lavrov] }, 'Meeting of Sergei Lavrov'],
  ])('%#: a claim of an event gives a title that reads well', (fields, title) => {
    expect(now([claim(fields)])?.title).toBe(title)
  })
})
