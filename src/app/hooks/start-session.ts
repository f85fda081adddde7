import type { Session } from '../../contract/schemas.ts'
import { queryClient } from '../client.ts'
import { sessionQuery } from './session.ts'

/** From here on it is this person's app: nothing that was fetched before may show. */
export function startSession(session: Session): void {
  queryClient.clear()
  queryClient.setQueryData(sessionQuery.queryKey, session)
}
