import type { LayoutNews, LayoutOrder } from './layout-messages.js'

/** Lays networks out beside the page's own thread. */
export interface Layout {
  readonly order: (order: LayoutOrder) => void
  readonly close: () => void
}

/** Starts the worker; `onNews` is called with each new set of places. */
export function createLayout(onNews: (news: LayoutNews) => void): Layout {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutNews>) => onNews(data))
  return {
    order: (order) => worker.postMessage(order),
    close: () => worker.terminate(),
  }
}
