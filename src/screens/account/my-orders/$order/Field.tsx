import { useTranslation } from 'react-i18next'
import { call } from '../../../../app/client.ts'
import { useAction } from '../../../../app/hooks/use-action.ts'
import { useDay } from '../../../../app/hooks/use-day.ts'
import { operations } from '../../../../contract/operations.ts'
import type { Order } from '../../../../contract/orders.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { show } from './queries.ts'

interface Props {
  orderId: string
  field: Order['fields'][number]
}

export function Field({ orderId, field }: Props) {
  const { t } = useTranslation('account/my-orders/$order')
  const { run, busy, error } = useAction()
  const { id, value, clause, kept, actions } = field
  const name = t(`field.${id}`)
  const removing = actions.find((action) => action.id === 'remove')
  const day = useDay()

  const remove = () =>
    run(async () => {
      const params = { order: orderId, field: id }
      await show(await call(operations.removeOrderField, { params }))
    })
  return (
    <Row
      title={name}
      description={
        <>
          <div>
            <bdi>{value}</bdi>
          </div>
          <div>{t('asked', { clause })}</div>
          {kept && (
            <div>
              {t(`law.${kept.reasonCode}`, { clause: kept.clause })}{' '}
              {kept.until ? t('until', { date: day(kept.until) }) : t('untilOpen')}
            </div>
          )}
          {!kept && removing?.reason && <div>{t(`reason.${removing.reason}`)}</div>}
          {error && <div role="alert">{error}</div>}
        </>
      }
      end={
        removing?.allowed && (
          <Button busy={busy} aria-label={t('removeOne', { name })} onClick={() => void remove()}>
            {t('remove')}
          </Button>
        )
      }
    />
  )
}
