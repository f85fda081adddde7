import assert from 'node:assert/strict'
import { apiBase } from '../../src/contract/operations.ts'
import type { ConsentState } from '../../src/contract/schemas.ts'
import { pack } from '../../src/policy/pack.ts'
import type { Visitor } from '../kit/visitor.ts'
import { expectProblem } from './expect-problem.ts'
import { mei, wei } from './people.ts'
import type { Case } from './suite.ts'

const privacy = '/account/settings/privacy'
const consentPath = '/consents/personalised-recommendation'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

/** The consent as it is, and the change to what it is not. */
async function turned(visitor: Visitor) {
  const { json } = await visitor.call<{ personalised: ConsentState }>(
    'GET',
    `${privacy}/recommendation-management`,
  )
  const { choice, etag } = json.personalised
  const [to, back] =
    choice === 'given' ? (['withdrawn', 'given'] as const) : (['given', 'withdrawn'] as const)
  return { etag, to, change: { choice: to, shown }, back: { choice: back, shown } }
}

export const rules: Case[] = [
  {
    title: 'one key is one intent: the stored answer for the same, 422 for another, per person',
    must: 'An Idempotency-Key names one intent of one person, in whichever session: the same call again, also after another sign-in, gets the stored answer (Idempotency-Replayed: true) and changes nothing; another call with that key gets 422; the key of somebody else is another key.',
    needs: 'two people',
    async run(visitor) {
      await visitor.signIn(mei)
      const { etag, change, back } = await turned(visitor)
      const headers = { 'if-match': etag, 'idempotency-key': crypto.randomUUID() }
      const first = await visitor.call('PUT', consentPath, { body: change, headers })
      assert.equal(first.status, 200)
      const again = await visitor.call('PUT', consentPath, { body: change, headers })
      assert.deepEqual([again.status, again.json], [200, first.json], 'the stored answer')
      assert.equal(again.headers.get('idempotency-replayed'), 'true', 'Idempotency-Replayed: true')
      const other = { body: back, headers }
      expectProblem(await visitor.call('PUT', consentPath, other), 422, 'idempotency-mismatch')
      await visitor.signOut()
      await visitor.signIn(wei)
      const theirs = await turned(visitor)
      const fresh = await visitor.call('PUT', consentPath, {
        body: theirs.change,
        headers: { ...headers, 'if-match': theirs.etag },
      })
      assert.equal(fresh.status, 200)
      assert.equal(fresh.headers.get('idempotency-replayed'), null, 'no answer of somebody else')
      await visitor.signOut()
      await visitor.signIn(mei)
      const later = await visitor.call('PUT', consentPath, { body: change, headers })
      assert.deepEqual([later.status, later.json], [200, first.json], 'the same in a new session')
    },
  },
  {
    title: 'an edit needs the version it was made on, and shows the current one when that passed',
    must: 'An edit without If-Match gets 428; one on an older version gets 412 with the current state, and changes nothing.',
    needs: 'one person',
    async run(visitor) {
      await visitor.signIn(mei)
      const { etag, to, change, back } = await turned(visitor)
      const missing = await visitor.call('PUT', consentPath, { body: change })
      expectProblem(missing, 428, 'precondition-required')
      const headers = { 'if-match': etag }
      await visitor.call('PUT', consentPath, { body: change, headers })
      const stale = await visitor.call('PUT', consentPath, { body: back, headers })
      const { current } = expectProblem(stale, 412, 'stale')
      assert.equal((current as ConsentState).choice, to, 'the current state, unchanged')
    },
  },
  {
    title: 'a change of a consent is signed, and only its person can read the receipt',
    must: 'Every change of a consent has a receipt; what belongs to somebody else answers exactly as what never was (404).',
    needs: 'two people',
    async run(visitor) {
      await visitor.signIn(mei)
      const { etag, change } = await turned(visitor)
      const { json } = await visitor.call<{ receiptId: string }>('PUT', consentPath, {
        body: change,
        headers: { 'if-match': etag },
      })
      const path = `${privacy}/activity-and-receipts`
      assert.equal((await visitor.call('GET', `${path}/${json.receiptId}`)).status, 200)
      await visitor.signOut()
      await visitor.signIn(wei)
      const never = await visitor.call('GET', `${path}/never`)
      const theirs = await visitor.call('GET', `${path}/${json.receiptId}`)
      assert.deepEqual(theirs.json, never.json, 'no difference between theirs and none')
      expectProblem(theirs, 404, 'not-found')
    },
  },
  {
    title: 'an unknown address and another method are problems, not pages',
    must: `Below ${apiBase} an unknown address answers 404 and another method 405 with Allow, both as problems.`,
    async run(visitor) {
      expectProblem(await visitor.call('GET', '/nowhere'), 404, 'not-found')
      const other = await visitor.call('PUT', '/session')
      expectProblem(other, 405, 'method-not-allowed')
      assert.match(other.headers.get('allow') ?? '', /GET/, 'Allow names the methods there are')
    },
  },
]
