import '../pictures.css'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { statusWords, typeWords } from '../../parts/words.js'
import type { MonthsProps } from '../contract.js'
import { type Colours, useColours } from '../stage/colours.js'
import { svgDrawing } from '../stage/drawings.js'
import { columnOf, type MonthColumn, typesOf } from './month-columns.js'

const columnWidth = 26
const barHeight = 180
const rowHeight = 24
const namesWidth = 92
const top = 18
const between = 34

/** Bars of events by month, coloured by status; what may lie in a month is hatched; below, the types in numbers. */
export function MonthsPicture({ label, months, chosenMonth, onDrawn, onChoose }: MonthsProps) {
  const colours = useColours()
  const svg = useRef<SVGSVGElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const names = useRef<SVGGElement>(null)
  const keepNames = () => names.current?.setAttribute('transform', `translate(${scroller.current?.scrollLeft ?? 0} 0)`)
  const types = useMemo(() => typesOf(months), [months])
  const columns = useMemo(() => months.map((month) => columnOf(month, types)), [months, types])
  const width = namesWidth + columns.length * columnWidth + 8
  const height = top + barHeight + between + types.length * rowHeight + 6
  const most = Math.max(...columns.map(({ events }) => events), 4)
  useEffect(() => {
    onDrawn?.(svgDrawing(() => svg.current, colours.groundRaised))
    return () => onDrawn?.(null)
  }, [onDrawn, colours])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other months are looked at from their end, too
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth
    keepNames()
  }, [months])
  const focusable = columns.find(({ month }) => month === chosenMonth) ?? columns.at(-1)

  return (
    <div className="picture">
      <Legend columns={columns} colours={colours} />
      <div ref={scroller} className="months-scroller" onScroll={keepNames}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture has no element of its own for a group of choices */}
        <svg
          ref={svg}
          width={width}
          height={height}
          role="group"
          aria-label={`${label}. Arrow keys go from month to month.`}
        >
          <Hatches colours={colours} />
          <Grid most={most} width={width} rows={types.length} colours={colours} />
          {columns.map((column, index) => (
            <Column
              key={column.month}
              column={column}
              x={namesWidth + index * columnWidth}
              height={height}
              most={most}
              colours={colours}
              isChosen={column.month === chosenMonth}
              isFocusable={column === focusable}
              onChoose={() => onChoose(column.month === chosenMonth ? null : column.month)}
            />
          ))}
          <g ref={names}>
            <Names most={most} types={types.map((type) => typeWords[type])} height={height} colours={colours} />
          </g>
        </svg>
      </div>
    </div>
  )
}

function Column({
  column: { month, blocks, byType, words },
  x,
  height,
  most,
  colours,
  isChosen,
  isFocusable,
  onChoose,
}: {
  readonly column: MonthColumn
  readonly x: number
  readonly height: number
  readonly most: number
  readonly colours: Colours
  readonly isChosen: boolean
  readonly isFocusable: boolean
  readonly onChoose: () => void
}) {
  const [year, number] = month.split('-')
  const unit = barHeight / most
  const label = { fontFamily: colours.font, textAnchor: 'middle' as const, fill: colours.textMuted }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of HTML cannot stand within SVG
    <g
      role="button"
      tabIndex={isFocusable ? 0 : -1}
      aria-pressed={isChosen}
      className="month"
      onClick={onChoose}
      onKeyDown={(event) => onKeyDown(event, onChoose)}
    >
      <title>{words}</title>
      <rect
        x={x}
        y={0}
        width={columnWidth}
        height={height}
        fill={isChosen ? colours.chosen : colours.groundRaised}
        fillOpacity={isChosen ? 0.35 : 0}
      />
      {blocks.map(({ status, isCertain, events, below }) => (
        <rect
          key={`${status} ${isCertain}`}
          x={x + 4}
          y={top + barHeight - (below + events) * unit}
          width={columnWidth - 8}
          height={Math.max(events * unit - 1, 1)}
          fill={isCertain ? colours.status[status] : `url(#possible-${status})`}
          stroke={colours.status[status]}
          strokeWidth={isCertain ? 0 : 1}
        />
      ))}
      <text {...label} x={x + columnWidth / 2} y={top + barHeight + 13} fontSize={10}>
        {number}
      </text>
      {(number === '01' || isFirst(x)) && (
        <text {...label} x={x + 2} y={top + barHeight + 26} fontSize={11} textAnchor="start" fontWeight={600}>
          {year}
        </text>
      )}
      {byType.map((events, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are types in one order
        <text key={row} {...label} fill={colours.text} x={x + columnWidth / 2} y={rowY(row)} fontSize={11}>
          {events === 0 ? '' : events}
        </text>
      ))}
    </g>
  )
}

function isFirst(x: number): boolean {
  return x === namesWidth
}

function rowY(row: number): number {
  return top + barHeight + between + row * rowHeight + 16
}

/** Arrows go to the months beside, Enter and the space bar choose. */
function onKeyDown(event: KeyboardEvent<SVGGElement>, onChoose: () => void): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    onChoose()
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault()
    const { previousElementSibling: before, nextElementSibling: after } = event.currentTarget
    const beside = event.key === 'ArrowLeft' ? before : after
    if (beside instanceof SVGGElement && beside.getAttribute('role') === 'button') beside.focus()
  }
}

/** Numbers of events at which a line stands. */
function stepsTo(most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(most / 4))
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
}

function barY(events: number, most: number): number {
  return top + barHeight - (events * barHeight) / most
}

function Grid({
  most,
  width,
  rows,
  colours,
}: {
  readonly most: number
  readonly width: number
  readonly rows: number
  readonly colours: Colours
}) {
  const heights = [
    ...stepsTo(most).map((events) => barY(events, most)),
    ...Array.from({ length: rows }, (_, row) => rowY(row) - 16),
  ]
  return heights.map((y) => <line key={y} x1={0} x2={width} y1={y} y2={y} stroke={colours.line} />)
}

/** What the lines mean; it stays at the edge while the months are scrolled. */
function Names({
  most,
  types,
  height,
  colours,
}: {
  readonly most: number
  readonly types: readonly string[]
  readonly height: number
  readonly colours: Colours
}) {
  return (
    <g fontFamily={colours.font} fontSize={11}>
      <rect width={namesWidth - 4} height={height} fill={colours.groundRaised} />
      {stepsTo(most).map((events) => (
        <text key={events} x={namesWidth - 12} y={barY(events, most) + 4} textAnchor="end" fill={colours.textMuted}>
          {events}
        </text>
      ))}
      {types.map((type, row) => (
        <text key={type} x={6} y={rowY(row)} fill={colours.text}>
          {type}
        </text>
      ))}
    </g>
  )
}

function Hatches({ colours }: { readonly colours: Colours }) {
  return (
    <defs>
      {Object.entries(colours.status).map(([status, colour]) => (
        <pattern
          key={status}
          id={`possible-${status}`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1={0} y1={0} x2={0} y2={5} stroke={colour} strokeWidth={2} />
        </pattern>
      ))}
    </defs>
  )
}

function Legend({ columns, colours }: { readonly columns: readonly MonthColumn[]; readonly colours: Colours }) {
  const blocks = columns.flatMap((column) => column.blocks)
  const statuses = Object.entries(statusWords).filter(([status]) => blocks.some((block) => block.status === status))
  return (
    <p className="picture-legend">
      {statuses.map(([status, words]) => (
        <span key={status}>
          <svg width={12} height={12} aria-hidden="true">
            <rect width={12} height={12} fill={colours.status[status as keyof Colours['status']]} />
          </svg>
          {words}
        </span>
      ))}
      {blocks.some(({ isCertain }) => !isCertain) && (
        <span>
          <svg width={12} height={12} aria-hidden="true">
            <rect width={11} height={11} x={0.5} y={0.5} fill="none" stroke={colours.textMuted} />
            <path d="M0 12L12 0M-3 9L9 -3M3 15L15 3" stroke={colours.textMuted} strokeWidth={1.5} />
          </svg>
          hatched: the date is wider, it may have been in this month
        </span>
      )}
    </p>
  )
}
