import { useId } from 'react'
import { useAnswer } from '../../app/use-answer.js'
import { useDay } from '../../app/use-answer-at.js'
import { useParameters } from '../../app/use-parameters.js'
import { graphql } from '../../graphql.js'
import { dayInWords } from '../../parts/date-words.js'

const daysQuery = graphql(`
  query EventDays($id: ID!) {
    event(by: { id: $id }) {
      articles(first: 100) { nodes { publishedOn } }
    }
  }
`)

/**
 * Moves the reader along the days on which articles told of an event, `?asOf=2023-10-19`, the last step being now. Shown
 * where there is more than one such day.
 */
export function EventDays({ slug }: { readonly slug: string }) {
  const id = useId()
  const day = useDay()
  const [, setParameters] = useParameters()
  const { data } = useAnswer(daysQuery, { id: slug })
  const published = data?.event?.articles.nodes.flatMap(({ publishedOn }) => publishedOn ?? []) ?? []
  const days = [...new Set(published)].sort()
  if (days.length < 2 && day === null) return null
  const steps = day === null || days.includes(day) ? days : [...days, day].sort()
  const step = day === null ? steps.length : steps.indexOf(day)
  const words = (index: number) => {
    const known = steps[index]
    return known === undefined ? 'now' : dayInWords(known)
  }
  return (
    <div className="day-slider">
      <label htmlFor={id}>What was known</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length}
        step={1}
        value={step}
        aria-valuetext={words(step)}
        onChange={(event) => setParameters({ asOf: steps[Number(event.target.value)] ?? null })}
      />
      <output htmlFor={id}>{words(step)}</output>
      {day !== null && (
        <button type="button" onClick={() => setParameters({ asOf: null })}>
          Back to now
        </button>
      )}
    </div>
  )
}
