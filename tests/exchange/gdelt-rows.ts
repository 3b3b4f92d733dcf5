import { gdeltColumns } from '../../src/exchange/gdelt-columns.js'

/** A row of a GDELT 2.0 event export: a visit of Russia to North Korea. A test says only what it changes. */
export function gdeltRow(changes: Readonly<Record<string, string>> = {}): string {
  const cells: Readonly<Record<string, string>> = {
    GLOBALEVENTID: '1140000001',
    ...{ SQLDATE: '20231018', MonthYear: '202310', Year: '2023', FractionDate: '2023.7890' },
    ...{ Actor1Code: 'RUSGOV', Actor1Name: 'SERGEI LAVROV', Actor1CountryCode: 'RUS', Actor1Type1Code: 'GOV' },
    ...{ Actor2Code: 'PRK', Actor2Name: 'NORTH KOREA', Actor2CountryCode: 'PRK' },
    ...{ IsRootEvent: '1', EventCode: '042', EventBaseCode: '042', EventRootCode: '04', QuadClass: '1' },
    ...{ GoldsteinScale: '1.9', NumMentions: '10', NumSources: '1', NumArticles: '10', AvgTone: '-1.5' },
    ...{ ActionGeo_Type: '4', ActionGeo_FullName: "Pyongyang, P'yongyang-si, North Korea" },
    ...{ ActionGeo_CountryCode: 'KN', ActionGeo_ADM1Code: 'KN12', ActionGeo_Lat: '39.0194', ActionGeo_Long: '125.755' },
    ...{ DATEADDED: '20231019121500', SOURCEURL: 'https://news.example/lavrov-in-pyongyang' },
    ...changes,
  }
  return `${gdeltColumns.map((name) => cells[name] ?? '').join('\t')}\n`
}
