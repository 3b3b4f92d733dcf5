import { type ReactNode, useId } from 'react'

/** A part of a view with its heading, and at its end what can be done with it. */
export function Section({
  title,
  note,
  tools,
  className,
  children,
}: {
  readonly title: string
  /** A few words beside the heading. */
  readonly note?: ReactNode
  readonly tools?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={`section ${className ?? ''}`} aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="section-note">{note}</span>}
        {tools}
      </header>
      {children}
    </section>
  )
}
