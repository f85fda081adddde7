import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { World } from '../../e2e/faults/matrix/world.ts'
import { writes } from '../../e2e/faults/matrix/writes.ts'
import { Visitor } from '../../e2e/kit/visitor.ts'
import { everyOperation as operations } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import type { Problem } from '../contract/problem-schema.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { exampleOf, looseObjects, namesSeenBy, type Schema } from './input-examples.ts'

const listed: [string, Operation][] = Object.entries<Operation>(operations).filter(
  ([id]) => id !== 'signOut' && id !== 'signOutOfDesk',
)
const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input' }) as Schema
const pathOf = ({ path }: Operation, name: string) => path.replace(/\{\w+\}/g, name)

let world: World
let visitor: Visitor
beforeEach(() => {
  world = new World('node', createMemoryStore())
  visitor = new Visitor((request) => world.send(request), 'http://localhost')
})

it.each(listed)('%s takes no field it does not know, at any depth', (_, operation) => {
  for (const type of [operation.body, operation.query, operation.params]) {
    expect(type ? looseObjects(schemaOf(type)) : []).toEqual([])
  }
})

describe.each(listed.filter(([, { body }]) => body))('%s', (_, operation) => {
  const { method, body: type, session } = operation
  const schema = type ? schemaOf(type) : {}
  const variants = schema.oneOf ?? schema.anyOf ?? [schema]

  it('names each field of the wrong type, and what it does not know', async () => {
    if (session === 'person') await visitor.signIn('mei@example.com')
    if (session === 'staff') await visitor.signInAtDesk('ana@desk.example.com')
    const errorsOf = async (body: object) => {
      const { status, json } = await visitor.call<Problem>(method, pathOf(operation, 'none'), {
        body,
      })
      expect([status, json.code]).toEqual([400, 'validation'])
      return json.errors ?? []
    }
    for (const variant of variants) {
      const good = exampleOf(variant) as object
      for (const name of Object.keys(variant.properties ?? {})) {
        const errors = await errorsOf({ ...good, [name]: [{ odd: [1] }] })
        // Where there are several forms, nobody can say which of them was meant.
        const wanted = variants.length > 1 ? /^body/ : new RegExp(`^body\\.${name}`)
        expect([name, errors.some(({ path }) => wanted.test(path))]).toEqual([name, true])
      }
      for (const [name, value] of Object.entries(good)) {
        const json = JSON.stringify(value).replaceAll(/"(?=[,}\]]|$)/g, '\\u0000"')
        if (!json.includes('u0000')) continue
        const errors = await errorsOf({ ...good, [name]: JSON.parse(json) as unknown })
        const isNamed = errors.some(({ message }) => message === 'Holds a NUL')
        expect([name, isNamed]).toEqual([name, true])
      }
      const unknown = await errorsOf({ ...good, 'x-new': 1 })
      expect(unknown.some(({ message }) => /x-new|Invalid input/.test(message))).toBe(true)
    }
  })
})

it('takes no parameter twice, nor picks one of the two', async () => {
  const path = '/catalogue?words=tea&words=lamp'
  const { status, json } = await visitor.call<Problem>('GET', path)
  expect([status, json.errors]).toEqual([
    400,
    [{ path: 'query', message: 'A parameter is given twice' }],
  ])
})

const asking = listed.filter(([, { query }]) => query)
it.each(asking)('%s takes no NUL in its query', async (_, { method, path, session, query }) => {
  if (session === 'person') await visitor.signIn('mei@example.com')
  if (session === 'staff') await visitor.signInAtDesk('ana@desk.example.com')
  const names = Object.keys(query ? (schemaOf(query).properties ?? {}) : {})
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const address = `${pathOf({ path } as Operation, 'none')}?${name}=a%00`
    const { status, json } = await visitor.call<Problem>(method, address)
    const named = json.errors?.filter(({ message }) => message === 'Holds a NUL')
    expect([status, named?.map(({ path }) => path)]).toEqual([400, [`query.${name}`]])
  }
})

/** Things of a person that nobody else may find: what these writes make or need. */
const traces = [
  'changeConsent',
  'startRequest',
  'removeRecords',
  'addBlock',
  'requestExport',
  'restoreContent',
  'changeAddress',
] as const

it('answers to a name of another person’s thing as to a name of nothing', async () => {
  for (const id of traces) {
    const input = await writes[id]?.(world)
    await world.call(operations[id], input as never)
    // Each of them signs in, and codes are few.
    world.ahead += 5 * 60_000
  }
  visitor.cookie = [...world.jar].map((pair) => pair.join('=')).join('; ')
  const all = listed.map(([, operation]) => operation)
  const theirs = await namesSeenBy(visitor, all)
  world.jar.clear()
  visitor.cookie = ''
  await visitor.signIn('arif@example.com')
  const mine = await namesSeenBy(visitor, all)
  // Shops, goods and what the policy names are there for everybody.
  const shared = JSON.stringify(pack)
  const isShared = (name: string) => /^(shop|item)-/.test(name) || shared.includes(`"${name}"`)
  const foreign = [...theirs].filter((name) => !mine.has(name) && !isShared(name))
  expect(foreign.length).toBeGreaterThan(10)
  for (const [id, operation] of listed) {
    const { method, path, session, demo, body } = operation
    if (session !== 'person' || demo || !path.includes('{')) continue
    const ask = async (name: string) => {
      const { status, json } = await visitor.call(method, pathOf(operation, name), {
        body: body ? exampleOf(schemaOf(body)) : {},
        headers: { 'if-match': '"none"' },
      })
      return [status, json]
    }
    const none = await ask('none')
    for (const name of foreign) expect([id, name, await ask(name)]).toEqual([id, name, none])
  }
})
