/** How far work goes ahead of whoever takes it. */
export interface AheadLimits<Ready> {
  /** Items that are under way or ready, at most: what is in memory whatever the number of all. */
  readonly ahead: number
  /** Whether one more item may go with those of a batch. */
  readonly fits: (batch: readonly Ready[], next: Ready) => boolean
}

/**
 * Prepares items while those before them are being used, and gives them in their order by the batch: the next one, and
 * with it those after it that are ready by then. `prepare` must not reject. Throws what the items throw, after all that
 * came before.
 */
export async function* prepareAhead<Item, Ready extends object>(
  items: AsyncIterable<Item>,
  prepare: (item: Item) => Promise<Ready>,
  { ahead, fits }: AheadLimits<Ready>,
): AsyncGenerator<readonly Ready[]> {
  const queue = new PreparedQueue<Ready>(ahead)
  void fill(queue, items, prepare)
  try {
    for (;;) {
      const batch: Ready[] = []
      await queue.isReady()
      for (let next = queue.first(); next !== null; next = queue.first()) {
        if (batch.length > 0 && !fits(batch, next)) break
        batch.push(next)
        queue.drop()
      }
      if (batch.length === 0) return
      yield batch
    }
  } finally {
    queue.close()
  }
}

async function fill<Item, Ready extends object>(
  queue: PreparedQueue<Ready>,
  items: AsyncIterable<Item>,
  prepare: (item: Item) => Promise<Ready>,
): Promise<void> {
  try {
    for await (const item of items) {
      queue.add(prepare(item))
      if (!(await queue.hasRoom())) return
    }
    queue.end()
  } catch (error) {
    queue.fail(error)
  }
}

interface Slot<Ready> {
  readonly promise: Promise<void>
  /** Null until it is ready. */
  value: Ready | null
}

/** Items in their order, each ready at its own time; whoever adds waits for room, whoever takes for the first item. */
class PreparedQueue<Ready extends object> {
  readonly #ahead: number
  readonly #slots: Slot<Ready>[] = []
  #isEnded = false
  #isClosed = false
  #failure: { readonly error: unknown } | null = null
  #wakeTaker = () => {}
  #wakeFiller = () => {}

  constructor(ahead: number) {
    this.#ahead = ahead
  }

  add(promise: Promise<Ready>): void {
    const slot: Slot<Ready> = {
      value: null,
      promise: promise.then((value) => {
        slot.value = value
      }),
    }
    this.#slots.push(slot)
    this.#wakeTaker()
  }

  /** Resolves when one more may be added: true; false when nobody takes any more. */
  async hasRoom(): Promise<boolean> {
    while (!this.#isClosed && this.#slots.length >= this.#ahead)
      await new Promise<void>((resolve) => {
        this.#wakeFiller = resolve
      })
    return !this.#isClosed
  }

  end(): void {
    this.#isEnded = true
    this.#wakeTaker()
  }

  fail(error: unknown): void {
    this.#failure = { error }
    this.#wakeTaker()
  }

  close(): void {
    this.#isClosed = true
    this.#wakeFiller()
  }

  /** Resolves when the first item is ready, or when there is none any more. */
  async isReady(): Promise<void> {
    while (this.#slots.length === 0) {
      if (this.#failure !== null) throw this.#failure.error
      if (this.#isEnded) return
      await new Promise<void>((resolve) => {
        this.#wakeTaker = resolve
      })
    }
    await this.#slots[0]?.promise
  }

  /** The first item if it is ready; null if it is not, or if there is none. */
  first(): Ready | null {
    return this.#slots[0]?.value ?? null
  }

  drop(): void {
    this.#slots.shift()
    this.#wakeFiller()
  }
}
