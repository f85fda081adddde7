// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import type { Session } from '../../contract/schemas.ts'
import { queryClient, setSend } from '../client.ts'
import { sessionQuery } from './session.ts'
import { startSession } from './start-session.ts'

const session = { accountId: 'p' } as Session
const answer = (status: number, code: string) => () =>
  Promise.resolve(
    new Response(
      JSON.stringify({ type: 'about:blank', title: code, status, code, detail: code, next: code }),
      { status, headers: { 'content-type': 'application/problem+json' } },
    ),
  )

afterEach(() => queryClient.clear())

it('says so where the browser did not keep the session it was just given', async () => {
  setSend(answer(401, 'unauthenticated'))
  await expect(startSession(session)).rejects.toMatchObject({ code: 'session-not-kept' })
  expect(queryClient.getQueryData(sessionQuery.queryKey)).toBeUndefined()
})

it('goes on where only the answer failed', async () => {
  setSend(answer(500, 'internal'))
  await startSession(session)
  expect(queryClient.getQueryData(sessionQuery.queryKey)).toEqual(session)
})
