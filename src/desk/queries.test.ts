// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { queryClient, setSend } from '../app/client.ts'
import { operations } from '../contract/operations.ts'
import { callAtDesk, deskSessionQuery } from './queries.ts'

it('asks anew who is at the desk when a call of theirs finds the session over', async () => {
  const { queryKey } = deskSessionQuery
  const staff = { id: 'ana', name: 'Ana', email: 'ana@example.com', mayAnnounce: false }
  queryClient.setQueryData(queryKey, staff)
  const code = 'unauthenticated'
  const problem = { type: 'about:blank', title: code, status: 401, code, detail: code, next: code }
  const headers = { 'content-type': 'application/problem+json' }
  setSend(async () => new Response(JSON.stringify(problem), { status: 401, headers }))
  await expect(callAtDesk(operations.getDeskQueue, {})).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true)
})
