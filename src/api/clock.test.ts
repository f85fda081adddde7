import { expect, it } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/port.ts'
import { openHost } from './test-host.ts'

it('moves on by what was asked for, also where something else moved it at the same moment', async () => {
  const store = createMemoryStore()
  let refusals = 1
  const commit: Store['commit'] = async (batch) => {
    const isClock = batch.documents?.some((write) => 'put' in write && write.put.kind === 'clock')
    if (isClock && refusals-- > 0) return 'conflict'
    return store.commit(batch)
  }
  const host = openHost({ ...store, commit })
  const body = { advanceSeconds: 60 }
  const { json } = await host.call<{ now: string }>('PUT', '/demo/clock', { body })
  expect(json.now).toBe('2026-11-10T10:01:00.000Z')
})
