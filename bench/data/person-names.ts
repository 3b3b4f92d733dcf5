import { scatter } from './random.js'

/** Given names; the names of no real person are meant. */
const givenNames =
  'Ada Adel Aldo Alma Amir Anders Anika Anton Arash Ariel Asha Aydin Bela Boris Bruno Camila Carlo Cesar Chen Clara Dalia Danilo Dario Diana Dmitri Edda Elena Elias Emil Enzo Erik Esra Eva Farid Fatima Felix Frida Galina Georg Gita Goran Greta Hana Hassan Helga Hiro Hugo Ida Igor Ilse Imran Ines Ivan Jana Javier Joana Jonas Juan Julia Kamal Karin Kemal Kofi Kwame Lara Leila Lena Leon Lin Lucia Luis Magda Malik Mara Marco Maria Marta Mehmet Mei Mila Milan Mina Mira Nadia Naomi Nelson Nika Nils Nina Noor Olga Omar Oscar Otto Pablo Paolo Petra Pilar Rada Rafael Ravi Rosa Samir Sara Selim Sofia Stefan Sven Tariq Thea Tomas Vera Viktor Wanda Yara Yusuf Zoe Zoran'.split(
    ' ',
  )

const beginnings =
  'Bal Bar Bel Ber Bor Bran Dal Dar Del Dor Dra Fal Far Fel Gal Gar Gor Hal Har Hel Jar Jel Kal Kar Kel Kor Kra Lam Lan Lar Lem Lor Mal Mar Mel Mir Mor Nal Nar Nel Nor Pal Par Pel Pol Rad Ral Ram Ren Rol Sal Sar Sel Sol Tal Tar Tel Tor Tra Val Var Vel Vor Wal War Wel Yal Yar Zal Zar Zel Zor'.split(
    ' ',
  )

const middles = ['', 'a', 'an', 'ar', 'e', 'en', 'er', 'i', 'in', 'o', 'on', 'or', 'u', 'un']

const endings =
  'bek ber czyk da dal do ez feld gaard gan go ic ina isto ka kis ko kov la land lin man mann mark mi mov na nen ni no oglu ova poulos quist rov sen ski son stad sun ta tani to va ver vik ya yan zade zhou zi'.split(
    ' ',
  )

/** All of them, each once: `Bal-a-no` and `Bal-an-o` are one name. */
const familyNames = [
  ...new Set(beginnings.flatMap((start) => middles.flatMap((middle) => endings.map((end) => start + middle + end)))),
]

/** A name and its parts in lower case, of which the slug is made. */
export interface PersonName {
  readonly name: string
  /** How the name is shortened: `A. Belkov`. */
  readonly short: string
  readonly slug: string
}

/** The name of the person of a number: two persons never share one. */
export function personName(number: number): PersonName {
  // a prime step, which meets every family name once before it meets one again
  const familyNumber = (number * 7919) % familyNames.length
  const family = familyNames[familyNumber] ?? ''
  const round = Math.floor(number / familyNames.length)
  const given = givenNames[(round + scatter(familyNumber)) % givenNames.length] ?? 'Ada'
  const initial = Math.floor(round / givenNames.length)
  if (initial === 0) return { name: `${given} ${family}`, short: `${given[0]}. ${family}`, slug: slugOf(given, family) }
  const letters = lettersOf(initial - 1)
  return {
    name: `${given} ${letters}. ${family}`,
    short: `${given[0]}. ${letters}. ${family}`,
    slug: slugOf(given, letters, family),
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
function lettersOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26))
  return number < 26 ? last : lettersOf(Math.floor(number / 26) - 1) + last
}

function slugOf(...parts: readonly string[]): string {
  return parts.join('-').toLowerCase()
}
