import type { CustomerService } from '../../../contract/requests.ts'
import { Parts } from '../../../ui/Parts.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { placeOf } from './queries.ts'
import { useWords } from './use-words.ts'

export function RequestRow({ request }: { request: CustomerService['requests'][number] }) {
  const { t, kind, status, day, left } = useWords()
  const { id, reference, daysLeft, hasNews } = request
  const state = t('summary', { reference, status: status(request.status) })
  const due = daysLeft === null ? [] : [t('by', { date: day(request.day) }), left(request)]
  return (
    <LinkRow
      to={placeOf({ request: id })}
      title={kind(request.kind)}
      description={<Parts of={[...(hasNews ? [t('notRead')] : []), state, ...due]} />}
    />
  )
}
