import cluster from 'node:cluster'
import { once } from 'node:events'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { z } from 'zod'

const request = z.object({ kind: z.literal('metrics of all workers') })
const answer = z.object({ kind: z.literal('metrics'), text: z.string().nullable() })

/** In the process that leads workers: whenever one asks, gathers the metrics of all and adds them up. */
export function gatherWorkerMetrics(): void {
  const aggregator = new AggregatorRegistry()
  cluster.on('message', async (worker, message: unknown) => {
    if (!request.safeParse(message).success) return
    // a worker that ends meanwhile does not answer
    const text = await aggregator.clusterMetrics().catch(() => null)
    if (worker.isConnected()) worker.send({ kind: 'metrics', text } satisfies z.infer<typeof answer>)
  })
}

/** In a worker: gives the metrics of all workers as one text. Fails where one of them does not answer in time. */
export function readWorkerMetrics(own: Registry): () => Promise<string> {
  // from now on it answers when all are gathered
  void new AggregatorRegistry()
  AggregatorRegistry.setRegistries([own])
  let asked: Promise<string> | null = null
  return () => {
    asked ??= ask().finally(() => {
      asked = null
    })
    return asked
  }
}

async function ask(): Promise<string> {
  const signal = AbortSignal.timeout(10_000)
  process.send?.({ kind: 'metrics of all workers' } satisfies z.infer<typeof request>)
  for (;;) {
    const [message]: unknown[] = await once(process, 'message', { signal })
    const told = answer.safeParse(message)
    if (!told.success) continue
    if (told.data.text === null) throw new Error('A worker did not tell its metrics.')
    return told.data.text
  }
}
