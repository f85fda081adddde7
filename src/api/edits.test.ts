import { describe, expect, it } from 'vitest'
import { World } from '../../e2e/faults/matrix/world.ts'
import type { Write } from '../../e2e/faults/matrix/writes.ts'
import { writes } from '../../e2e/faults/matrix/writes.ts'
import { type OperationId, everyOperation as operations } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import { CallFailed } from '../contract/problem.ts'
import { createMemoryStore } from '../stores/memory.ts'

const edits = (Object.entries(operations) as [OperationId, Operation][]).filter(
  ([, operation]) => operation.edits,
)

/** The problem a call ends with; undefined where it is done. */
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof CallFailed ? error.problem : error),
  )

describe.each(edits)('%s', (id, operation) => {
  it('needs the version it was made on, and shows the current one when that passed', async () => {
    const world = new World('node', createMemoryStore())
    const { etag = '', ...input } = (await (writes[id] as Write)(world)) as { etag?: string }
    const send = (version: object) => world.call(operation, { ...input, ...version } as never)
    expect(await problemOf(send({}))).toMatchObject({ code: 'precondition-required' })
    const stale = await problemOf(send({ etag: '"of-another-time"' }))
    expect(stale).toMatchObject({ code: 'stale' })
    expect(JSON.stringify(stale)).toContain(JSON.stringify(etag).slice(1, -1))
    expect(await problemOf(send({ etag }))).toBeUndefined()
    expect(await problemOf(send({ etag })), 'edits what is no longer current').toBeDefined()
  })
})
