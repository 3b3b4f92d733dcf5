import { context, propagation, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { FastifyInstance } from 'fastify'
import type { TraceOperation } from '../graphql/trace-operation.js'
import type { TraceStatement } from '../store/observe-statements.js'

/** Where traces go and what they say of whom. */
export interface TracingOptions {
  /** Address of a collector that takes OTLP over HTTP, before `/v1/traces`. */
  readonly endpoint: string
  readonly serviceName: string
  readonly version: string
}

/** Traces requests, operations and statements; names follow OpenTelemetry's semantic conventions. No values go out. */
export interface Tracing {
  /** Makes a span of each request, within the trace that its `traceparent` header names. */
  register(app: FastifyInstance): void
  readonly traceOperation: TraceOperation
  readonly traceStatement: TraceStatement
  /** Sends what has not been sent. */
  close(): Promise<void>
}

/** Starts to trace, for the whole process. A collector that is away costs nothing but its traces. */
export function startTracing({ endpoint, serviceName, version }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/u, '')}/v1/traces` })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  const tracer = provider.getTracer('dateline', version)
  return {
    register: (app) => traceRequests(app, tracer),
    traceOperation: traceOperationBy(tracer),
    traceStatement: traceStatementBy(tracer),
    close: () => provider.shutdown().catch(() => undefined),
  }
}

function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  app.addHook('onRequest', (request, reply, done) => {
    const parent = propagation.extract(context.active(), request.headers)
    const { method } = request
    const route = request.routeOptions.url
    const attributes = { 'http.request.method': method, ...(route === undefined ? {} : { 'http.route': route }) }
    const name = route === undefined ? method : `${method} ${route}`
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent)
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.raw.statusCode)
      if (reply.raw.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    })
    context.with(trace.setSpan(parent, span), done)
  })
}

function traceOperationBy(tracer: Tracer): TraceOperation {
  return ({ type, name }, answer) => {
    const attributes = { 'graphql.operation.type': type, ...(name === null ? {} : { 'graphql.operation.name': name }) }
    return tracer.startActiveSpan(name === null ? type : `${type} ${name}`, { attributes }, async (span) => {
      try {
        const answered = await answer()
        if (answered?.body.kind === 'single') markErrors(span, answered.body.singleResult.errors)
        return answered
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    })
  }
}

/** The codes of what is wrong, which are no secret; messages may repeat values. */
function markErrors(span: Span, errors: readonly { readonly extensions?: { readonly code?: unknown } }[] = []): void {
  if (errors.length === 0) return
  span.setAttribute('error.type', [...new Set(errors.map(({ extensions }) => String(extensions?.code)))].join(' '))
  span.setStatus({ code: SpanStatusCode.ERROR })
}

/** A statement's text holds `$1` in place of values. */
function traceStatementBy(tracer: Tracer): TraceStatement {
  return (text) => {
    const [operation = ''] = /^\s*\w+/u.exec(text)?.map((word) => word.trim().toUpperCase()) ?? []
    const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': text }
    const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes })
    return (error) => {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    }
  }
}
