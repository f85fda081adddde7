import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { PolicyOverview } from '../../../../../contract/privacy-policy.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { refresh } from './queries.ts'
import css from './reader.module.css'
import { namespace } from './words.ts'

/** Marks the version in force as read. It stands for nothing else, and says so. */
export function Acknowledgement({ policy }: { policy: PolicyOverview }) {
  const { t, i18n } = useTranslation(namespace)
  const { run, busy, error } = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  const read = policy.acknowledgements.find(({ version }) => version === policy.current)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  const canMark = policy.actions.some(({ id, allowed }) => id === 'acknowledge' && allowed)

  const mark = () =>
    run(async () => {
      await call(operations.acknowledgePolicy, { body: { version: policy.current } })
      await refresh()
      heading.current?.focus()
    })

  return (
    <section className={css.read} aria-labelledby="read-title">
      <h2 id="read-title" ref={heading} tabIndex={-1}>
        {t('readTitle')}
      </h2>
      <p role="status">
        {read ? t('markedRead', { time: time.format(new Date(read.at)) }) : t('readText')}
      </p>
      {error && <Notice tone="bad">{error}</Notice>}
      {canMark && (
        <Button busy={busy} onClick={() => void mark()}>
          {t('markRead')}
        </Button>
      )}
    </section>
  )
}
