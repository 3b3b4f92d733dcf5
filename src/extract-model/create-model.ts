import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { type LanguageModel, wrapLanguageModel } from 'ai'

/** Where a model is served. */
export interface ModelAddress {
  /** Address before `/chat/completions`, such as `http://localhost:11434/v1`. */
  readonly url: string
  /** The name that the server knows the model by. */
  readonly model: string
  /** Null: the server asks for none. */
  readonly key: string | null
  /** Whether the server holds the model to a JSON schema (`response_format: json_schema`). */
  readonly hasSchemas: boolean
}

/** A model behind any address that speaks OpenAI's chat completions, a server on this machine included. */
export function createModel({ url, model, key, hasSchemas }: ModelAddress): LanguageModel {
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: url,
    ...(key === null ? {} : { apiKey: key }),
    supportsStructuredOutputs: hasSchemas,
  })
  return wrapLanguageModel({
    model: provider(model),
    middleware: {
      specificationVersion: 'v3',
      // a server without schemas has them in the words of the prompt alone
      transformParams: async ({ params }) => (hasSchemas ? params : { ...params, responseFormat: { type: 'json' } }),
      // the wire has a field of its own for refusals, which the provider does not read
      wrapGenerate: async ({ doGenerate }) => {
        const result = await doGenerate()
        const refusal = refusalIn(result.response?.body)
        if (refusal === null) return result
        return {
          ...result,
          content: [{ type: 'text', text: refusal }],
          finishReason: { unified: 'content-filter', raw: result.finishReason.raw },
        }
      },
    },
  })
}

/** `{ choices: [{ message: { refusal: 'I cannot.' } }] }` → `I cannot.`; null for any other body. */
function refusalIn(body: unknown): string | null {
  const [choice] = listIn(body, 'choices')
  const refusal = fieldIn(fieldIn(choice, 'message'), 'refusal')
  return typeof refusal === 'string' && refusal !== '' ? refusal : null
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldIn(value, name)
  return Array.isArray(list) ? list : []
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}
