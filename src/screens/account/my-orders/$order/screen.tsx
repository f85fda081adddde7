import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { call, queryClient } from '../../../../app/client.ts'
import { useAction } from '../../../../app/hooks/use-action.ts'
import { operations } from '../../../../contract/operations.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { Field } from './Field.tsx'
import { InList } from './InList.tsx'
import { orderQuery, show } from './queries.ts'

const path = 'account/my-orders/$order'

export const prefetch = ({ pathname }: URL) => {
  const id = pathname.split('/').at(-1) ?? ''
  return queryClient.fetchQuery(orderQuery(decodeURIComponent(id)))
}

/** What one order knows about a person: what a law keeps, and what may go. */
export function Component() {
  const { t, i18n } = useTranslation(path)
  const { order: id = '' } = useParams()
  const { data: order } = useSuspenseQuery(orderQuery(id))
  const { run, busy, error } = useAction()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const kept = order.fields.filter((field) => field.kept)
  const free = order.fields.filter((field) => !field.kept)

  const bringBack = (removalId: string) =>
    run(async () => {
      const params = { category: 'orders', id: removalId }
      await call(operations.restoreRecords, { params })
      await show(await call(operations.getOrder, { params: { order: id } }))
    })

  return (
    <Page
      title={order.title}
      intro={t(`state.${order.state}`, { date: time.format(new Date(order.at)) })}
    >
      <Section title={t('free')} description={t('freeText')}>
        {free.length === 0 && <Row title={t('noneFree')} />}
        {free.map((field) => (
          <Field key={field.id} orderId={id} field={field} />
        ))}
      </Section>
      {order.removals.length > 0 && (
        <Section title={t('removed')} description={t('removedText')}>
          {order.removals.map(({ id: removalId, field, until }) => (
            <Row
              key={removalId}
              title={t(`field.${field}`)}
              description={t('erasedOn', { date: time.format(new Date(until)) })}
              end={
                <Button
                  busy={busy}
                  aria-label={t('bringBackOne', { name: t(`field.${field}`) })}
                  onClick={() => void bringBack(removalId)}
                >
                  {t('bringBack')}
                </Button>
              }
            />
          ))}
        </Section>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <InList order={order} />
      <Section title={t('kept')} description={t('keptText')}>
        {kept.map((field) => (
          <Field key={field.id} orderId={id} field={field} />
        ))}
      </Section>
    </Page>
  )
}
