import { join, relative } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startNodeHost } from './host.ts'
import { describeError } from './log.ts'
import { newFolder } from './test-folder.ts'

it('says where an error arose, and nothing of what it was about', () => {
  const cause = Object.assign(new Error('Key (email)=(mei@example.com) exists'), { code: '23505' })
  const said = describeError(new TypeError('mei@example.com\nMei Tan: 123456', { cause }))
  expect(said).toMatch(/^TypeError\n\s+at .*log\.test\.ts/)
  expect(said).toContain('caused by Error 23505')
  expect(said).not.toMatch(/mei|Mei|123456|exists/)
  expect(describeError('mei@example.com')).toBe('a thrown string')
})

it('tells who watches over a host for real people of each try to get in, and not of whom', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const dataFolder = newFolder()
  const appFolder = relative(process.cwd(), join(dataFolder, 'app'))
  const none = vi.spyOn(console, 'error').mockImplementation(() => {})
  const host = await startNodeHost({ port: 0, dataFolder, appFolder, demo: false, strict: true })
  onTestFinished(() => host.stop())
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${host.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    })
  const asked = await post('/sign-in/challenges', { identifier: 'mei@example.com' })
  const { challengeId } = (await asked.json()) as { challengeId: string }
  await post(`/sign-in/challenges/${challengeId}/verification`, { code: '123456' })
  await post('/sign-in/challenges', {}, { 'sec-fetch-site': 'cross-site' })
  await fetch(`${host.url}/api/v1/account`)
  await fetch(`${host.url}/api/v1/health`)
  const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as object)
  expect(lines).toMatchObject([
    { kind: 'security', operation: 'requestSignInCode', status: 201 },
    { operation: 'signIn', status: 401, code: 'code-wrong' },
    { operation: 'requestSignInCode', status: 403, code: 'forbidden' },
    { operation: 'getAccount', status: 401, code: 'unauthenticated' },
  ])
  expect(lines[0]).toHaveProperty('at', expect.stringMatching(/^\d{4}-.+Z$/))
  expect(JSON.stringify(lines)).not.toMatch(/mei|123456|127\.0\.0\.1/)
  none.mockRestore()
})
