import { describe, expect, test } from '@jest/globals'
import { normalName } from '../../src/domain/names.js'
import type { KnownActor, NamedActor } from '../../src/domain/resolution.js'
import { areSpellingsOfOneName } from '../../src/resolve/compare-names.js'
import { resolveActor } from '../../src/resolve/resolve-actor.js'
import { arePlacesInConflict, resolvePlace } from '../../src/resolve/resolve-place.js'
import { place } from './tellings.js'

const known = (
  name: string,
  country: string | null,
  aliases: string[] = [],
  kind: KnownActor['kind'] = 'PERSON',
): KnownActor => ({
  id: `${name} ${country}`,
  kind,
  name,
  names: [name, ...aliases].map(normalName),
  country,
  differentFrom: [],
})
const named = (
  name: string,
  country: string | null,
  aliases: string[] = [],
  kind: NamedActor['kind'] = 'PERSON',
): NamedActor => ({
  kind,
  name,
  aliases,
  country,
  namedBefore: [],
})

describe('spellings of one name', () => {
  test.each([
    ['volodymyr zelensky', 'volodymyr zelenskyy', true],
    ['sergei lavrov', 'sergey lavrov', true],
    ['moon jae in', 'moon jaein', true],
    ['muammar gadhafi', 'muammar gaddafi', true],
    ['kim jong un', 'kim jong il', false],
    ['kim jong chol', 'kim yong chol', false],
    ['kim yong chol', 'kim yong nam', false],
    ['kim jae', 'lim jae', false],
    ['daniel ortega', 'daniela ortega', false],
    ['wang yi', 'wang li', false],
    ['lavrov', 'sergei lavrov', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(areSpellingsOfOneName(one, other)).toBe(expected)
    expect(areSpellingsOfOneName(other, one)).toBe(expected)
  })
})

describe('people', () => {
  test.each<[string, NamedActor, readonly KnownActor[], string]>([
    [
      'a full name in another spelling of accents',
      named('Viktor Orban', 'HU'),
      [known('Viktor Orbán', 'HU')],
      'same Viktor Orbán HU',
    ],
    [
      'a full alias',
      named('Choe Son-hui', 'KP'),
      [known('Choe Sun Hui', 'KP', ['Choe Son Hui'])],
      'same Choe Sun Hui KP',
    ],
    [
      'a country that nobody knew yet',
      named('Sergei Lavrov', 'RU'),
      [known('Sergei Lavrov', null)],
      'same Sergei Lavrov null',
    ],
    [
      'a transliteration in the same country',
      named('Volodymyr Zelensky', 'UA'),
      [known('Volodymyr Zelenskyy', 'UA')],
      'same Volodymyr Zelenskyy UA',
    ],
    [
      'a transliteration without a country',
      named('Volodymyr Zelensky', null),
      [known('Volodymyr Zelenskyy', 'UA')],
      'unsure',
    ],
    ['the same name in another country', named('John Kelly', 'US'), [known('John Kelly', 'IE')], 'unsure apart'],
    [
      'the same name twice, one in the same country',
      named('John Kelly', 'US'),
      [known('John Kelly', 'IE'), known('John Kelly', 'US')],
      'same John Kelly US',
    ],
    [
      'the same name twice and no country',
      named('John Kelly', null),
      [known('John Kelly', 'IE'), known('John Kelly', 'US')],
      'unsure apart',
    ],
    ['a bare surname of somebody', named('Putin', null), [known('Vladimir Putin', 'RU', ['Putin'])], 'unsure'],
    ['a surname in common', named('Kim Yo Jong', 'KP', ['Kim']), [known('Kim Jong Un', 'KP', ['Kim'])], 'new'],
    ['a person known by one word', named('Lula', 'BR'), [known('Lula', 'BR')], 'same Lula BR'],
    [
      'an organization of that name',
      named('Paris Hilton', null),
      [known('Paris Hilton', null, [], 'ORGANIZATION')],
      'new',
    ],
  ])('%s', (_name, who, actors, expected) => {
    const verdict = resolveActor(who, actors)
    const words = [verdict.verdict, verdict.verdict === 'same' ? verdict.id : verdict.apart ? 'apart' : null]
    expect(words.filter(Boolean).join(' ')).toBe(expected)
  })
  test('when an editor told whom a document named apart from a namesake, then it never means that one', () => {
    const [american, irish] = [known('John Kelly', 'US'), known('John Kelly', 'IE')]
    const someone = { ...known('John Kelly', null), differentFrom: [american.id] }
    const again = { ...named('John Kelly', 'US'), namedBefore: [someone.id] }
    expect(resolveActor(again, [american, irish, someone])).toEqual({ verdict: 'same', id: someone.id })
    expect(resolveActor(named('John Kelly', 'US'), [american, irish, someone])).toEqual({
      verdict: 'same',
      id: american.id,
    })
    expect(resolveActor({ ...again, namedBefore: [irish.id] }, [american, irish, someone])).toEqual({
      verdict: 'same',
      id: american.id,
    })
  })
  test('when two whom an editor told apart bear names of one document, then the one with the name itself is meant', () => {
    const hui = { ...known('Choe Son Hui', 'KP'), differentFrom: ['Choe Sun Hee KP'] }
    const hee = { ...known('Choe Sun Hee', 'KP'), differentFrom: [hui.id] }
    const both = named('Choe Sun Hee', 'KP', ['Choe Son Hui'])
    expect(resolveActor(both, [hui, hee])).toEqual({ verdict: 'same', id: hee.id })
    expect(
      resolveActor(both, [
        { ...hui, differentFrom: [] },
        { ...hee, differentFrom: [] },
      ]),
    ).toMatchObject({
      verdict: 'unsure',
    })
  })
  test('when a name is doubtful, then each candidate comes with a score and a reason', () => {
    expect(resolveActor(named('Putin', null), [known('Vladimir Putin', 'RU', ['Putin'])])).toEqual({
      verdict: 'unsure',
      apart: false,
      candidates: [{ id: 'Vladimir Putin RU', score: 0.6, reasons: ['surname of Vladimir Putin'] }],
    })
  })
})

describe('organizations', () => {
  test('when names of one word are equal, then they are one', () => {
    const nato = known('NATO', null, [], 'ORGANIZATION')
    expect(resolveActor(named('NATO', null, [], 'ORGANIZATION'), [nato])).toEqual({ verdict: 'same', id: nato.id })
  })
  test('when countries differ, then they are apart', () => {
    const party = known('Communist Party', 'VN', [], 'ORGANIZATION')
    expect(resolveActor(named('Communist Party', 'CN', [], 'ORGANIZATION'), [party])).toMatchObject({
      verdict: 'unsure',
      apart: true,
    })
  })
})

describe('places', () => {
  const [georgian, russian] = [place('Tbilisi', 'CITY', 'GE'), place('Pyongyang', 'CITY', 'KP')]
  test('when name and country are the same, then it is the same place', () => {
    expect(resolvePlace({ name: 'PYONGYANG', kind: 'CITY', country: 'KP' }, [georgian, russian])).toEqual({
      verdict: 'same',
      id: 'Pyongyang',
    })
  })
  test('when the country is open and one place fits, then it is that one', () => {
    expect(resolvePlace({ name: 'Pyongyang', kind: 'CITY', country: null }, [russian])).toEqual({
      verdict: 'same',
      id: 'Pyongyang',
    })
  })
  test('when the country is another, then it is a new place', () => {
    expect(resolvePlace({ name: 'Pyongyang', kind: 'CITY', country: 'US' }, [russian])).toEqual({
      verdict: 'new',
      apart: false,
    })
  })
  test.each([
    ['two cities', place('Pyongyang', 'CITY', 'KP'), place('Wonsan', 'CITY', 'KP'), true],
    ['a city and a site in the same country', place('Pyongyang', 'CITY', 'KP'), place('Square', 'SITE', 'KP'), false],
    ['a city and a site abroad', place('Pyongyang', 'CITY', 'KP'), place('Square', 'SITE', 'RU'), true],
    [
      'two regions, one within the other',
      place('Far East', 'REGION', 'RU'),
      place('Primorye', 'REGION', 'RU', ['Far East']),
      false,
    ],
    ['a place and one that is unknown', place('Pyongyang', 'CITY', 'KP'), null, false],
    ['a border place', place('Panmunjom', 'SITE', null), place('Seoul', 'CITY', 'KR'), false],
  ])('%s in conflict: %#', (_name, one, other, expected) => {
    expect(arePlacesInConflict(one, other)).toBe(expected)
    expect(arePlacesInConflict(other, one)).toBe(expected)
  })
})
