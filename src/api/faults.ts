import type { Fault } from '../contract/faults.ts'
import type { Deps } from './deps.ts'

const kind = 'faults'
const id = 'all'

/** A host that sees this header ends the connection without an answer. */
export const dropHeader = 'x-drop-connection'

export async function setFaults(deps: Deps, faults: readonly Fault[]): Promise<void> {
  const found = await deps.store.document(kind, id)
  const put = { kind, id, owner: '', dueAt: '', body: faults }
  await deps.store.commit({ documents: [{ put, expectedRevision: found?.revision ?? 0 }] })
}

/** The fault that was asked for the next call of an operation, used up once. */
export async function takeFault(deps: Deps, operation: string): Promise<Fault | undefined> {
  const found = await deps.store.document<Fault[]>(kind, id)
  const fault = found?.body.find((candidate) => candidate.operation === operation)
  if (!found || !fault) return undefined
  const left = found.body.flatMap((other) => {
    if (other !== fault) return [other]
    return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
  })
  const put = { kind, id, owner: '', dueAt: '', body: left }
  const taken = await deps.store.commit({
    documents: [{ put, expectedRevision: found.revision }],
  })
  return taken === 'committed' ? fault : takeFault(deps, operation)
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
      await new Promise((resolve) => setTimeout(resolve, fault.delay ?? 0))
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
