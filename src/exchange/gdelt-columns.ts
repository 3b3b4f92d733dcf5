const ofActor = (actor: string) =>
  ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
    .concat(['Type1Code', 'Type2Code', 'Type3Code'])
    .map((name) => `${actor}${name}`)

const ofGeo = (place: string) =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map(
    (name) => `${place}Geo_${name}`,
  )

/** The columns of a GDELT 2.0 event export file, which has no row of names (GDELT Event Codebook 2.0). */
export const gdeltColumns: readonly string[] = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...ofActor('Actor1'),
  ...ofActor('Actor2'),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...ofGeo('Actor1'),
  ...ofGeo('Actor2'),
  ...ofGeo('Action'),
  ...['DATEADDED', 'SOURCEURL'],
]

const positions: ReadonlyMap<string, number> = new Map(gdeltColumns.map((name, index) => [name, index]))

/** Position of a column, from 0. */
export function columnOf(name: string): number {
  const position = positions.get(name)
  if (position === undefined) throw new RangeError(`GDELT has no column ${name}`)
  return position
}
