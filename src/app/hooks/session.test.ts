// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { queryClient, setSend } from '../client.ts'
import { sessionQuery } from './session.ts'

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': `application/${status < 400 ? '' : 'problem+'}json` },
  })

afterEach(() => queryClient.clear())

it('is missing where the answer is that nobody is signed in', async () => {
  setSend(async () => json({ session: null }))
  await expect(queryClient.ensureQueryData(sessionQuery)).rejects.toMatchObject({
    code: 'unauthenticated',
    status: 401,
  })
})

it('is unknown, and not missing, where no such answer came', async () => {
  setSend(async () => json({}))
  await expect(queryClient.ensureQueryData(sessionQuery)).rejects.toMatchObject({
    code: 'bad-response',
  })
})
