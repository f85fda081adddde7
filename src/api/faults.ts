import type { Fault } from '../contract/faults.ts'
import type { Document } from '../stores/port.ts'
import type { Deps } from './deps.ts'

const kind = 'faults'
const id = 'all'

/** A host that sees this header ends the connection without an answer. */
export const dropHeader = 'x-drop-connection'

interface Spoiling {
  faults: readonly Fault[]
  /** Milliseconds by which every answer is late. */
  latency: number
}

/** Replaces the faults set before; how late answers are stays as it is unless told. */
export async function setFaults(
  deps: Deps,
  faults: readonly Fault[],
  latency?: number,
): Promise<void> {
  const found = await deps.store.document<Spoiling>(kind, id)
  const body: Spoiling = { faults, latency: latency ?? found?.body.latency ?? 0 }
  const put = { kind, id, owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: found?.revision ?? 0 }] })
}

/** Waits as long as every answer is late, then gives the fault that was asked for, used up once. */
export async function takeFault(deps: Deps, operation: string): Promise<Fault | undefined> {
  const found = await deps.store.document<Spoiling>(kind, id)
  if (!found) return undefined
  await wait(found.body.latency)
  return takeFrom(deps, found, operation)
}

async function takeFrom(
  deps: Deps,
  found: Document<Spoiling> | undefined,
  operation: string,
): Promise<Fault | undefined> {
  const fault = found?.body.faults.find((candidate) => candidate.operation === operation)
  if (!found || !fault) return undefined
  const left = found.body.faults.flatMap((other) => {
    if (other !== fault) return [other]
    return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
  })
  const put = { kind, id, owner: '', dueAt: '', body: { ...found.body, faults: left } }
  const taken = await deps.store.commit({
    documents: [{ put, expectedRevision: found.revision }],
  })
  if (taken === 'committed') return fault
  return takeFrom(deps, await deps.store.document<Spoiling>(kind, id), operation)
}

async function wait(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
}

const dropped = () => new Response(null, { status: 502, headers: { [dropHeader]: '1' } })

/** Answers as the fault wants it; `perform` is the true answer, with what it changes. */
export async function spoil(fault: Fault, perform: () => Promise<Response>): Promise<Response> {
  switch (fault.kind) {
    case 'network':
      return dropped()
    case 'status': {
      const headers = fault.retryAfter ? { 'retry-after': fault.retryAfter } : {}
      return new Response(null, { status: fault.status ?? 503, headers })
    }
    case 'slow':
      await wait(fault.delay ?? 0)
      return perform()
    case 'answer-lost':
      await perform()
      return dropped()
    case 'html':
      await perform()
      return new Response('<!doctype html><title>…</title>', {
        headers: { 'content-type': 'text/html' },
      })
    case 'empty':
      await perform()
      return new Response(null, { status: 200 })
    case 'wrong-shape':
      await perform()
      return Response.json({ surprise: true })
  }
}
