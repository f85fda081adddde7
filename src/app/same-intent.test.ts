// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { type Call, createClient } from '../contract/client.ts'
import { operations } from '../contract/operations.ts'
import { intentsInMemory, intentsOfThisTab, withSameIntent } from './same-intent.ts'

afterEach(() => void vi.useRealTimers())

/** A host that every call reaches, and of which no answer comes back. */
function unanswered(intents = intentsInMemory()) {
  const keys: (string | null)[] = []
  const client = createClient(async ({ headers }) => {
    keys.push(headers.get('idempotency-key'))
    throw new TypeError('network')
  }, 'http://localhost')
  const call = withSameIntent(client, {
    newKey: () => crypto.randomUUID(),
    intents,
    answerWithinMs: 1_000,
  })
  const press: Call = (operation, input) => call(operation, input).catch(() => undefined as never)
  return { keys, press }
}
const message = { params: { id: 'r1' }, body: { words: 'Is there news?' } }

it('sends what would be a second thing under the same key, for as long as the same is meant', async () => {
  vi.useFakeTimers()
  const { keys, press } = unanswered()
  await press(operations.writeMessage, message)
  vi.setSystemTime(Date.now() + 60_000)
  await press(operations.writeMessage, message)
  expect(keys[1]).toBe(keys[0])

  vi.setSystemTime(Date.now() + 3_600_000)
  await press(operations.writeMessage, message)
  expect(keys[2]).not.toBe(keys[0])
})

it('takes the next for a new one once the one before was taken back, also after a reload', async () => {
  const tabs = [intentsInMemory(), intentsOfThisTab()]
  for (const intents of tabs) {
    const { keys, press } = unanswered(intents)
    await press(operations.askGuardian, { body: { contact: 'wei@example.com' } })
    await press(operations.writeMessage, message)
    const anew = unanswered(intents === tabs[0] ? intents : intentsOfThisTab())
    await anew.press(operations.cancelGuardianRequest, {})
    await anew.press(operations.askGuardian, { body: { contact: 'wei@example.com' } })
    expect(anew.keys[1]).not.toBe(keys[0])

    // At another address nothing was taken back.
    await anew.press(operations.writeMessage, message)
    expect(anew.keys[2]).toBe(keys[1])
  }
})

it('does again what is done once however often it is done', async () => {
  const { keys, press } = unanswered()
  await press(operations.endOtherSessions, {})
  await press(operations.endOtherSessions, {})
  expect(new Set(keys).size).toBe(2)
})
