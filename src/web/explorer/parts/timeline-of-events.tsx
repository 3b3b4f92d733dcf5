import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addresses } from '../app/addresses.js'
import type { AllPages } from '../app/use-all-pages.js'
import type { Asked } from '../app/use-answer-at.js'
import type { Drawing } from '../pictures/contract.js'
import { dateInWords } from './date-words.js'
import { Empty } from './empty.js'
import type { EventInLine } from './event-lines.js'
import { eventRow } from './event-rows.js'
import { keepDay } from './go.js'
import { PictureFrame } from './picture-frame.js'
import { TimelinePicture } from './pictures.js'
import { Section } from './section.js'
import { ViewTools } from './view-tools.js'

/** Events on the line of time; each leads to its view. */
export function TimelineOfEvents({
  pages,
  label,
  name,
  asked,
}: {
  readonly pages: AllPages<EventInLine>
  /** What is seen, in words. */
  readonly label: string
  /** Begins the names of files. */
  readonly name: string
  readonly asked: Asked
}) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [, navigate] = useLocation()
  const search = useSearch()
  const { items, isComplete } = pages
  const slugs = new Map(items.map(({ id, slug }) => [id, slug]))
  return (
    <Section
      title="Timeline"
      note={isComplete ? items.length : `${items.length} so far…`}
      tools={<ViewTools name={name} {...asked} rows={items.map((event) => eventRow(event))} drawing={drawing} />}
    >
      {isComplete && items.length === 0 ? (
        <Empty>There is no such event. Choose other types, another status or a longer time above.</Empty>
      ) : (
        <PictureFrame>
          <TimelinePicture
            label={label}
            events={items.map(toTimeline)}
            chosenId={null}
            onDrawn={setDrawing}
            onOpen={(id) => navigate(keepDay(addresses.event(slugs.get(id) ?? id), search))}
          />
        </PictureFrame>
      )}
    </Section>
  )
}

function toTimeline({ id, title, type, status, date }: EventInLine) {
  return {
    id,
    title,
    type,
    status,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    dateInWords: date === null ? '' : dateInWords(date),
  }
}
