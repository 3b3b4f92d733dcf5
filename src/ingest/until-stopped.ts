/** Items that end early once somebody wants them to. */
export interface Stoppable<Item> {
  readonly items: AsyncGenerator<Item>
  /** They ended before there were no more. */
  readonly wasStopped: () => boolean
}

/** Gives the items until the signal; an item that is being waited for then does not come any more. */
export function untilStopped<Item>(items: AsyncIterable<Item>, signal: AbortSignal): Stoppable<Item> {
  let wasStopped = false
  return {
    wasStopped: () => wasStopped,
    items: (async function* () {
      const iterator = items[Symbol.asyncIterator]()
      for (;;) {
        const next = signal.aborted ? null : await nextUnlessStopped(iterator, signal)
        wasStopped = next === null
        if (next === null || next.done === true) return
        yield next.value
      }
    })(),
  }
}

/** Null at the signal. No listener stays behind: a run may have millions of items. */
function nextUnlessStopped<Item>(
  iterator: AsyncIterator<Item>,
  signal: AbortSignal,
): Promise<IteratorResult<Item> | null> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null)
    signal.addEventListener('abort', stop, { once: true })
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}
