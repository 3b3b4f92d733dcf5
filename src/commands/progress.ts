/** Where progress is told: standard error, so that reports can be piped on. */
export interface ProgressStream {
  /** A terminal gets one line that is drawn anew; anything else gets plain lines, now and then. */
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Tells how far a run is, until it is closed. */
export interface Progress {
  /** One document more is done. */
  add(): void
  /** Prints a line above the bar. */
  print(line: string): void
  close(): void
}

/** A bar is drawn this often at most, and a plain line written this often. */
const drawnEveryMs = 200
const toldEveryMs = 10_000

/** The rate is that of the last seconds, so that it follows what comes. */
const rateOverMs = 15_000

const barWidth = 24

/** What `describeProgress` puts into words. */
export interface ProgressFigures {
  readonly documents: number
  /** Documents a second. */
  readonly rate: number
  /** 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null
  readonly elapsedMs: number
}

/**
 * Tells how many documents are done, how fast they come, and how long the rest will take at the pace so far. `share`
 * gives how much of all has been read, 0 to 1, or null.
 */
export function showProgress(
  stream: ProgressStream,
  share: () => number | null,
  printLine: (line: string) => void,
): Progress {
  const isTerminal = stream.isTTY === true
  const started = performance.now()
  const marks: { readonly at: number; readonly documents: number }[] = [{ at: started, documents: 0 }]
  let documents = 0
  let isDrawn = false
  const figures = (): ProgressFigures => {
    const now = performance.now()
    while ((marks[1]?.at ?? now) < now - rateOverMs) marks.shift()
    const since = marks[0] ?? { at: started, documents: 0 }
    marks.push({ at: now, documents })
    const rate = (documents - since.documents) / Math.max((now - since.at) / 1000, 0.001)
    return { documents, rate, share: share(), elapsedMs: now - started }
  }
  const clear = () => {
    if (isDrawn) stream.write('\r\u001B[K')
    isDrawn = false
  }
  const tell = () => {
    if (documents === 0) return
    if (!isTerminal) stream.write(`${describeProgress(figures())}\n`)
    else {
      stream.write(`\r${barOf(figures())}\u001B[K`)
      isDrawn = true
    }
  }
  const timer = setInterval(tell, isTerminal ? drawnEveryMs : toldEveryMs)
  timer.unref()
  return {
    add: () => {
      documents += 1
    },
    print: (line) => {
      clear()
      printLine(line)
    },
    close: () => {
      clearInterval(timer)
      clear()
    },
  }
}

/** `1,234 documents, 41 a second, 12 %, 3 min 20 s left` */
export function describeProgress({ documents, rate, share, elapsedMs }: ProgressFigures): string {
  const done = `${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'}`
  const pace = `${rate.toFixed(rate < 10 ? 1 : 0)} a second`
  if (share === null) return `${done}, ${pace}`
  const left = share === 0 ? '' : `, ${describeDuration((elapsedMs * (1 - share)) / share)} left`
  return `${done}, ${pace}, ${Math.floor(share * 100)} %${left}`
}

/** `[#####-------------------] 1,234 documents, …` */
function barOf(figures: ProgressFigures): string {
  if (figures.share === null) return describeProgress(figures)
  const filled = Math.round(figures.share * barWidth)
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${describeProgress(figures)}`
}

/** `40 s`, `3 min 20 s`, `2 h 5 min` */
function describeDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
