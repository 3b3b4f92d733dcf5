import { useMemo, useState } from 'react'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { graphql } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { PictureFrame } from '../../parts/picture-frame.js'
import { MonthsPicture } from '../../parts/pictures.js'
import { Section } from '../../parts/section.js'
import type { EventWhere } from '../../parts/use-event-filter.js'
import { ViewTools } from '../../parts/view-tools.js'
import type { Drawing } from '../../pictures/contract.js'
import { monthsOf, statuses } from './months-data.js'

const relationMonths = graphql(`
  fragment RelationMonths on CountryRelation {
    events(where: $where, first: 1) {
      groups(by: [MONTH, TYPE, STATUS], first: 1000) { count keys { dimension value } }
    }
    OCCURRED: timeline(bucket: MONTH, where: $occurred) { start possible }
    ONGOING: timeline(bucket: MONTH, where: $ongoing) { start possible }
    PLANNED: timeline(bucket: MONTH, where: $planned) { start possible }
    POSTPONED: timeline(bucket: MONTH, where: $postponed) { start possible }
    CANCELLED: timeline(bucket: MONTH, where: $cancelled) { start possible }
    ALLEGED: timeline(bucket: MONTH, where: $alleged) { start possible }
    DENIED: timeline(bucket: MONTH, where: $denied) { start possible }
  }
`)
const now = graphql(
  `
  query RelationMonths(
    $one: ID!
    $other: ID!
    $where: EventWhere
    $occurred: EventWhere
    $ongoing: EventWhere
    $planned: EventWhere
    $postponed: EventWhere
    $cancelled: EventWhere
    $alleged: EventWhere
    $denied: EventWhere
  ) {
    country(by: { id: $one }) { relations(with: { id: $other }) { ...RelationMonths } }
  }
`,
  [relationMonths],
)
const then = graphql(
  `
  query RelationMonthsAsOf(
    $day: Date!
    $one: ID!
    $other: ID!
    $where: EventWhere
    $occurred: EventWhere
    $ongoing: EventWhere
    $planned: EventWhere
    $postponed: EventWhere
    $cancelled: EventWhere
    $alleged: EventWhere
    $denied: EventWhere
  ) {
    asOf(date: $day) { country(by: { id: $one }) { relations(with: { id: $other }) { ...RelationMonths } } }
  }
`,
  [relationMonths],
)

/** Events of two countries by month, type and status; months are filled where only a wider date is known as well. */
export function RelationMonths({
  one,
  other,
  label,
  where,
  chosenMonth,
  onChoose,
}: {
  readonly one: string
  readonly other: string
  readonly label: string
  readonly where: EventWhere
  readonly chosenMonth: string | null
  readonly onChoose: (month: string | null) => void
}) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const variables = {
    one,
    other,
    where,
    ...Object.fromEntries(statuses.map((status) => [status.toLowerCase(), { ...where, status: [status] }])),
  }
  const answer = useAnswerAt(now, then, variables)
  const wanted = where.status ?? statuses
  const relation = answer.data?.country?.relations
  const months = useMemo(
    () => (relation === undefined ? [] : monthsOf(relation.events.groups, relation, wanted)),
    [relation, wanted],
  )
  const rows = months.flatMap(({ month, certain }) =>
    certain.map(({ type, status, events }) => ({ month, type, status, events })),
  )
  return (
    <Section
      title="By month"
      tools={<ViewTools name={`months-${one}-${other}`} {...answer.asked} rows={rows} drawing={drawing} />}
    >
      <AnswerView answer={answer} rows={8}>
        {() =>
          months.length === 0 ? (
            <Empty>None of these events has a date.</Empty>
          ) : (
            <PictureFrame>
              <MonthsPicture
                label={label}
                months={months}
                chosenMonth={chosenMonth}
                onChoose={onChoose}
                onDrawn={setDrawing}
              />
            </PictureFrame>
          )
        }
      </AnswerView>
    </Section>
  )
}
