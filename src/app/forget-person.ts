import { queryClient } from './client.ts'
import { forgetAllSearches } from './hooks/device-searches.ts'
import { ifAllowed } from './hooks/if-allowed.ts'

/** What this tab holds of whoever was signed in. Only what they chose and is not sent yet stays. */
export function forgetPerson(): void {
  ifAllowed(() => sessionStorage.clear())
  forgetAllSearches()
  queryClient.clear()
}
