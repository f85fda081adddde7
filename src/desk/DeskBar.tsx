import { Link, useNavigate } from 'react-router'
import { call, queryClient } from '../app/client.ts'
import { useAction } from '../app/hooks/use-action.ts'
import { dropDrafts } from '../app/hooks/use-draft.ts'
import type { StaffSession } from '../contract/desk.ts'
import { operations } from '../contract/operations.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import css from './Desk.module.css'
import { ownerOf } from './queries.ts'
import { useDeskWords } from './words.ts'

export function DeskBar({ staff }: { staff: StaffSession | undefined }) {
  const { t } = useDeskWords()
  const navigate = useNavigate()
  const { run, busy, error } = useAction()
  const leave = () =>
    run(async () => {
      await call(operations.signOutOfDesk, {})
      if (staff) dropDrafts(ownerOf(staff.id))
      await navigate('/desk')
      await queryClient.resetQueries({ queryKey: ['desk'] })
    })
  return (
    <header className={css.bar}>
      <Link to="/desk">{t('desk:title')}</Link>
      {staff && (
        <div className={css.end}>
          <bdi>{staff.name}</bdi>
          <Button busy={busy} onClick={() => void leave()}>
            {t('desk:signOut')}
          </Button>
        </div>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
    </header>
  )
}
