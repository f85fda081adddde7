import { operations } from '../../contract/operations.ts'
import { CallFailed, isSignedOut } from '../../contract/problem.ts'
import type { Session } from '../../contract/schemas.ts'
import { call, queryClient } from '../client.ts'
import { sessionQuery } from './session.ts'

/**
 * From here on it is this person's app: nothing that was fetched before may show.
 * @throws CallFailed 'session-not-kept' where the browser blocks cookies
 */
export async function startSession(session: Session): Promise<void> {
  await call(operations.getSession, {}).catch(onlyIfKept)
  queryClient.clear()
  queryClient.setQueryData(sessionQuery.queryKey, session)
}

/** Any other failure says nothing about the cookie, and shows where the app goes next. */
function onlyIfKept(failure: unknown): void {
  if (isSignedOut(failure)) throw new CallFailed('session-not-kept', { cause: failure })
}
