import { openHost } from '../src/api/test-host.ts'
import { everyOperation } from '../src/contract/every-operation.ts'
import type { Operation } from '../src/contract/operation.ts'
import { apiBase } from '../src/contract/operations.ts'
import { createMemoryStore } from '../src/stores/memory.ts'

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>
}
interface Answer {
  content: Record<string, { example?: unknown }>
}

/**
 * Our OpenAPI with an example of each answer that a sample person gets without doing anything:
 * what a tool would make up from the schemas alone is of the right shape and says nothing.
 */
export async function withExamples(openapi: OpenApi): Promise<OpenApi> {
  const host = openHost(createMemoryStore())
  const person = await host.signIn('mei@example.com')
  const cookies = {
    none: person,
    person,
    staff: await host.signIn('ana@desk.example.com', '/desk'),
  }
  const named: Readonly<Record<string, string>> = { category: 'wishlist', id: 'weekend-bazaar' }
  for (const operation of Object.values<Operation>(everyOperation)) {
    const { method, path, session, query, file, status } = operation
    const needsNothing = !file && (query?.safeParse({}).success ?? true)
    if (method !== 'GET' || !needsNothing) continue
    // Where the names fit nothing the answer is a refusal, and the schema has to do.
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? 'none')
    const { status: came, json } = await host.call(method, address, { cookie: cookies[session] })
    const content = openapi.paths[apiBase + path]?.get?.responses[String(status)]?.content
    const json200 = content?.['application/json']
    if (came === status && json200) json200.example = json
  }
  return openapi
}
