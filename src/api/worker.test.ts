import { expect, it } from 'vitest'
import type { Export, PersonalInfoDownload } from '../contract/schemas.ts'
import { exportTarget } from '../contract/step-up-target.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const path = '/account/settings/privacy/personal-info-download'
const scope = { categories: ['wishlist'], formats: ['html' as const] }

async function askForCopy(host: TestHost, cookie: string) {
  const proof = await host.prove(cookie, 'export', await exportTarget(scope))
  const asked = { cookie, body: { ...scope, language: 'en' }, headers: { 'step-up': proof } }
  return (await host.call<Export>('POST', `${path}/exports`, asked)).json
}

it('erases the file of a copy as soon as it is taken back', async () => {
  const store = createMemoryStore()
  const host = openHost(store)
  const cookie = await host.signIn('mei@example.com')
  const { id } = await askForCopy(host, cookie)
  await host.settle()
  const isThere = async () => (await store.readPart(`${id}/wishlist.html`, 0)) !== undefined
  expect(await isThere()).toBe(true)
  await host.call('POST', `${path}/exports/${id}/cancellation`, { cookie })
  await host.settle()
  expect(await isThere()).toBe(false)
})

it('gives a copy up that can’t be made, says so, and does everything else that is due', async () => {
  const store = createMemoryStore()
  const errors: unknown[] = []
  const host = openHost(
    { ...store, writePart: () => Promise.reject(new Error('this file')) },
    { log: ({ error }) => void (error && errors.push(error)) },
  )
  const mei = await host.signIn('mei@example.com')
  await askForCopy(host, mei)
  const read = async () =>
    (await host.call<PersonalInfoDownload>('GET', path, { cookie: mei })).json.exports[0]?.status
  await host.settle()
  expect(await read()).toBe('in_progress')
  for (let seconds = 0; seconds < 60; seconds += 4) {
    host.advance(4)
    await host.settle()
  }
  expect(await read()).toBe('failed')
  expect(errors.length).toBe(4)
  expect(await store.documents('export', { limit: 9 })).toEqual([])
  await host.eraseAccount(await host.signIn('seoyeon@example.com'))
  expect((await store.load('acc-seoyeon')).events).toMatchObject([{ type: 'account.erased' }])
})

it('takes no language for a copy that there are no words in', async () => {
  const host = openHost(createMemoryStore())
  const mei = await host.signIn('mei@example.com')
  const body = { ...scope, language: 'x_' }
  const proof = await host.prove(mei, 'export', await exportTarget(scope))
  const headers = { 'step-up': proof }
  const { status } = await host.call('POST', `${path}/exports`, { cookie: mei, body, headers })
  expect(status).toBe(400)
})
