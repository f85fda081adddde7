import { call } from '../../../../../app/client.ts'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { AskedBy } from './AskedBy.tsx'
import { refresh } from './queries.ts'

/** Children who named this very person. */
export function Requests({ requests }: Pick<ChildrenAndGuardians, 'requests'>) {
  return requests.map(({ child, name, opensAccount }) => {
    const params = { id: child }
    return (
      <AskedBy
        key={child}
        child={child}
        name={name}
        opensAccount={opensAccount}
        onConfirm={async (stepUpProof) => {
          await call(operations.confirmChild, { params, stepUpProof })
          await refresh()
        }}
        onDecline={async () => {
          await call(operations.declineChild, { params })
          await refresh()
        }}
      />
    )
  })
}
