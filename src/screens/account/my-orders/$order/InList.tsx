import { useTranslation } from 'react-i18next'
import { call } from '../../../../app/client.ts'
import { useAction } from '../../../../app/hooks/use-action.ts'
import { operations } from '../../../../contract/operations.ts'
import type { Order } from '../../../../contract/orders.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { show } from './queries.ts'

/** Hiding a whole order: what it does, and what it does not do. */
export function InList({ order }: { order: Order }) {
  const { t } = useTranslation('account/my-orders/$order')
  const { run, busy, error } = useAction()
  const { id, hidden } = order
  const change = () =>
    run(async () => {
      const body = { hidden: !hidden }
      await show(await call(operations.changeOrderHidden, { params: { order: id }, body }))
    })
  return (
    <Section title={t('list')}>
      <Row
        title={<span role="status">{t(hidden ? 'isHidden' : 'isShown')}</span>}
        description={
          <>
            <div>{t('hideDoes')}</div>
            <div>{t('hideDoesNot')}</div>
          </>
        }
        end={
          <Button busy={busy} onClick={() => void change()}>
            {t(hidden ? 'show' : 'hide')}
          </Button>
        }
      />
      {error && <Notice tone="bad">{error}</Notice>}
    </Section>
  )
}
