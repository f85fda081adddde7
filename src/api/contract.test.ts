import { describe, expect, it } from 'vitest'
import { contractCases } from '../../e2e/contract/suite.ts'
import { Visitor } from '../../e2e/kit/visitor.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { createApplication } from './application.ts'
import { testSurroundings } from './test-host.ts'

describe('the contract, inside one process', () => {
  for (const { title, run } of contractCases) {
    it(title, async () => {
      const errors: unknown[] = []
      const application = createApplication({
        store: createMemoryStore(),
        policy: pack,
        now: () => new Date().toISOString(),
        newId: () => crypto.randomUUID(),
        random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
        ...testSurroundings,
        log: ({ error }) => {
          if (error) errors.push(error)
        },
      })
      await run(new Visitor((request) => application.fetch(request), 'http://localhost'))
      expect(errors).toEqual([])
    })
  }
})
