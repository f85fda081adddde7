import { KeptScreen } from '../../../app/hooks/records/KeptScreen.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'

export const prefetch = () => prefetchRecords('following')

export function Component() {
  return <KeptScreen category="following" />
}
