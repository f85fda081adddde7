import { useSearchParams } from 'react-router'
import { queryClient } from '../../../app/client.ts'
import { Home } from './Home.tsx'
import { NewRequest } from './NewRequest.tsx'
import { deskQuery } from './queries.ts'
import { RequestPlace } from './RequestPlace.tsx'

export const prefetch = () => queryClient.fetchQuery(deskQuery)

/** The list, one request, or the form for a new one; which of them stands in the address. */
export function Component() {
  const [search] = useSearchParams()
  const request = search.get('request')
  const kind = search.get('new')
  if (request) return <RequestPlace key={request} id={request} />
  if (kind) return <NewRequest key={kind} kindId={kind} decision={search.get('decision')} />
  return <Home />
}
