import { useEffect, useMemo, useRef } from 'react'
import { NameLink } from '../../parts/name-link.js'
import { cutAtMarks, type Piece, type Stretch } from '../../parts/text-marks.js'

/** A stretch of the text: of a claim, of a name, or the quote that the address names. */
export interface TextMark extends Stretch {
  /** Id of the claim that the words are evidence of. */
  readonly claim?: string
  readonly name?: { readonly __typename: string; readonly slug: string; readonly name: string } | null
  readonly isQuote?: boolean
}

/** What the text of an article shows, and what it tells of the reader. */
export interface ArticleTextProps {
  readonly body: string
  readonly language: string
  readonly marks: readonly TextMark[]
  /** In the order of their numbers. */
  readonly claims: readonly { readonly id: string }[]
  /** Id of the claim that is looked at. */
  readonly chosen: string | null
  /** Id of the claim that is pointed at. */
  readonly pointed: string | null
  /** True when all marks are there. */
  readonly isReady: boolean
  readonly onPoint: (claimId: string | null) => void
  readonly onChoose: (claimId: string) => void
}

/** The text with its marks; each claim has a number where its words begin, which leads to it by keyboard as well. */
export function ArticleText(props: ArticleTextProps) {
  const { body, language, marks, claims, chosen, isReady } = props
  const container = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => cutAtMarks(body, marks), [body, marks])
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]))
  useEffect(() => {
    if (!isReady) return
    const quote = container.current?.querySelector('[data-quote="true"]')
    if (quote != null) quote.scrollIntoView({ block: 'center' })
    else if (chosen !== null)
      container.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [isReady, chosen])
  return (
    <div ref={container} className="article-text" lang={language} dir="auto">
      {pieces.map((piece) => (
        <TextPiece key={piece.start} piece={piece} numbers={numbers} {...props} />
      ))}
    </div>
  )
}

function TextPiece({
  piece: { start, text, marks },
  numbers,
  chosen,
  pointed,
  onPoint,
  onChoose,
}: ArticleTextProps & { readonly piece: Piece<TextMark>; readonly numbers: ReadonlyMap<string, number> }) {
  const named = marks.find(({ name }) => name != null)?.name ?? null
  const words = named === null ? text : <NameLink node={{ ...named, name: text }} />
  const ids = [...new Set(marks.flatMap(({ claim }) => claim ?? []))]
  const isQuote = marks.some((mark) => mark.isQuote === true)
  const [first] = ids
  const beginning = [...new Set(marks.filter((mark) => mark.start === start).flatMap(({ claim }) => claim ?? []))].sort(
    (one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0),
  )
  if (first === undefined && !isQuote) return words
  return (
    <>
      {beginning.map((id) => (
        <button
          key={id}
          type="button"
          className="claim-number"
          aria-label={`Claim ${numbers.get(id)}`}
          onClick={() => onChoose(id)}
        >
          {numbers.get(id)}
        </button>
      ))}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the pointer’s way; by keyboard the numbers do the same */}
      <mark
        data-chosen={chosen !== null && ids.includes(chosen) ? 'true' : undefined}
        data-pointed={pointed !== null && ids.includes(pointed) ? 'true' : undefined}
        data-quote={isQuote ? 'true' : undefined}
        onMouseEnter={() => onPoint(first ?? null)}
        onMouseLeave={() => onPoint(null)}
        onClick={({ target }) => {
          const isLink = target instanceof Element && target.closest('a') !== null
          if (!isLink && first !== undefined) onChoose(first)
        }}
      >
        {words}
      </mark>
    </>
  )
}
