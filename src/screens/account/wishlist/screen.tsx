import { KeptScreen } from '../../../app/hooks/records/KeptScreen.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'

export const prefetch = () => prefetchRecords('wishlist')

export function Component() {
  return <KeptScreen category="wishlist" />
}
