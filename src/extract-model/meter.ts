import { DatelineError } from '../domain/errors.js'

/** What tokens cost, in US dollars for a million of them; 0 for a server of one's own. */
export interface Prices {
  readonly inputPrice: number
  readonly outputPrice: number
  /** US dollars after which no further request is made; null: none. */
  readonly costCap: number | null
}

/** What a run with a model took and what was thrown away. Replies from the cache cost nothing. */
export interface ModelUsage {
  readonly requests: number
  readonly cacheHits: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** The server did not count (some of) the tokens: four characters were taken for one. */
  readonly hasEstimates: boolean
  /** US dollars. */
  readonly cost: number
  /** Claims with a quote that is not in the text, or with an actor that is not. */
  readonly claimsDropped: number
  /** People, organizations, places and countries that stand nowhere in the text or that nobody knows. */
  readonly namesDropped: number
  /** Dates that are no EDTF; their claims stay, undated. */
  readonly datesDropped: number
}

type Count = Partial<Omit<ModelUsage, 'cost' | 'hasEstimates'>> & { readonly hasEstimates?: boolean }

/** Adds up what a run takes, and says when it may take no more. */
export interface Meter {
  add(count: Count): void
  /** Throws a DatelineError COST_CAP_REACHED once the cap is reached; ask before each request. */
  checkCap(): void
  read(): ModelUsage
}

const nothing: ModelUsage = {
  requests: 0,
  cacheHits: 0,
  inputTokens: 0,
  outputTokens: 0,
  hasEstimates: false,
  cost: 0,
  claimsDropped: 0,
  namesDropped: 0,
  datesDropped: 0,
}

/** A meter for one run. The cap can be passed by the last request, whose cost is known only afterwards. */
export function createMeter({ inputPrice, outputPrice, costCap }: Prices): Meter {
  let usage = nothing
  return {
    add: (count) => {
      const inputTokens = usage.inputTokens + (count.inputTokens ?? 0)
      const outputTokens = usage.outputTokens + (count.outputTokens ?? 0)
      usage = {
        requests: usage.requests + (count.requests ?? 0),
        cacheHits: usage.cacheHits + (count.cacheHits ?? 0),
        inputTokens,
        outputTokens,
        hasEstimates: usage.hasEstimates || count.hasEstimates === true,
        cost: (inputTokens * inputPrice + outputTokens * outputPrice) / 1_000_000,
        claimsDropped: usage.claimsDropped + (count.claimsDropped ?? 0),
        namesDropped: usage.namesDropped + (count.namesDropped ?? 0),
        datesDropped: usage.datesDropped + (count.datesDropped ?? 0),
      }
    },
    checkCap: () => {
      if (costCap === null || usage.cost < costCap) return
      throw new DatelineError(
        'COST_CAP_REACHED',
        `The model has cost $${usage.cost.toFixed(4)} and may cost $${costCap} a run (DATELINE_MODEL_COST_CAP): no further document was sent. What is recorded stays, and replies are kept: run the command again to go on.`,
        { fields: { cost: usage.cost, costCap } },
      )
    },
    read: () => usage,
  }
}
