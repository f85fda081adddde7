// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import type { Session } from '../../contract/schemas.ts'
import { queryClient, setSend } from '../client.ts'
import { onAnotherPerson, sessionQuery } from './session.ts'

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

it('is somebody else’s where it changes while it is held, and not where one begins anew', () => {
  const hold = (accountId: string) =>
    queryClient.setQueryData(sessionQuery.queryKey, { accountId } as Session)
  const listen = vi.fn()
  const stop = onAnotherPerson(listen)
  hold('mei')
  const leave = new QueryObserver(queryClient, { ...sessionQuery, enabled: false }).subscribe(
    () => undefined,
  )
  queryClient.clear()
  hold('arif')
  leave()
  hold('arif')
  expect(listen).not.toHaveBeenCalled()
  hold('mei')
  expect(listen).toHaveBeenCalledOnce()
  stop()
  hold('arif')
  expect(listen).toHaveBeenCalledOnce()
})
