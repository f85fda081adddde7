import assert from 'node:assert/strict'
import { z } from 'zod'
import type { Visitor } from '../kit/visitor.ts'
import {
  ana,
  type Case,
  change,
  consentPath,
  etagOf,
  expectProblem,
  listed,
  mei,
  privacy,
  wei,
} from './base.ts'
import { exampleOf, looseObjects, namesSeenBy, type Schema } from './strangers.ts'

/** Shops and goods are there for everybody. */
const inCatalogue = /^(shop|item)-/

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input' }) as Schema
const withBody = listed.flatMap(([id, { method, path, body, session }]) =>
  body
    ? [{ id, method, path: path.replace(/\{\w+\}/g, 'none'), session, schema: schemaOf(body) }]
    : [],
)

/**
 * What comes in is read strictly, and what names somebody else’s things names nothing. The same code
 * reads on every host, so these run in the process only.
 */
export const inputCases: readonly Case[] = [
  {
    title: 'no operation takes a field it does not know, at any depth',
    async run() {
      for (const [id, { body, query, params }] of listed) {
        const loose = [body, query, params].flatMap((type) =>
          type ? looseObjects(schemaOf(type)) : [],
        )
        assert.deepEqual([id, loose], [id, []])
      }
    },
  },
  ...withBody.map(({ id, method, path, session, schema }) => ({
    title: `${id} names each field that has the wrong type, and every field it does not know`,
    async run(visitor: Visitor) {
      if (session !== 'none')
        await (session === 'staff' ? visitor.signInAtDesk(ana) : visitor.signIn(mei))
      const variants = schema.oneOf ?? schema.anyOf ?? [schema]
      for (const variant of variants) {
        const good = exampleOf(variant) as object
        for (const name of Object.keys(variant.properties ?? {})) {
          const body = { ...good, [name]: [{ odd: [1] }] }
          const { errors = [] } = expectProblem(
            await visitor.call(method, path, { body }),
            400,
            'validation',
          )
          assert.ok(
            errors.some((error) =>
              error.path.startsWith(variants.length > 1 ? 'body' : `body.${name}`),
            ),
            `${name}: ${JSON.stringify(errors)}`,
          )
        }
        const { errors = [] } = expectProblem(
          await visitor.call(method, path, { body: { ...good, 'x-new': 1 } }),
          400,
          'validation',
        )
        assert.ok(
          errors.some(({ message }) => message.includes('x-new')),
          JSON.stringify(errors),
        )
      }
    },
  })),
  {
    title:
      'what names another person’s thing is answered as what names nothing, by every operation',
    async run(visitor) {
      const all = listed.map(([, operation]) => operation)
      await visitor.signIn(wei)
      await leaveTraces(visitor)
      const theirs = await namesSeenBy(visitor, all)
      await visitor.signOut()
      await visitor.signIn(mei)
      const mine = await namesSeenBy(visitor, all)
      const foreign = [...theirs].filter((name) => !mine.has(name) && !inCatalogue.test(name))
      assert.ok(foreign.length > 10, `${foreign.length} names of another person`)
      for (const [id, operation] of listed) {
        const { method, path, session, demo, body } = operation
        if (session !== 'person' || demo || !path.includes('{')) continue
        const ask = (name: string) =>
          visitor.call(method, path.replace(/\{\w+\}/g, name), {
            body: body ? exampleOf(schemaOf(body)) : {},
            headers: { 'if-match': '"none"' },
          })
        const none = await ask('none')
        for (const name of foreign) {
          const { status, json } = await ask(name)
          assert.deepEqual([id, name, status, json], [id, name, none.status, none.json])
        }
      }
    },
  },
]

/** What another person may not find: a consent, a request, a removal, a copy. */
async function leaveTraces(visitor: Visitor): Promise<void> {
  const headers = { 'if-match': await etagOf(visitor) }
  await visitor.call('PUT', consentPath, { body: change, headers })
  const request = { kind: 'object', words: 'Please stop' }
  await visitor.call('POST', '/account/taobao-customer-service/requests', { body: request })
  await visitor.call('POST', '/records/browsing-history/removals', { body: { all: true } })
  const block = { kind: 'item', targetId: 'item-001' }
  await visitor.call('POST', `${privacy}/recommendation-management/blocks`, { body: block })
}
