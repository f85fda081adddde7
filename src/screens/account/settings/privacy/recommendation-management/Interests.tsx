import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Interest } from './Interest.tsx'
import { refresh } from './queries.ts'

/** Interest labels: each can be removed and brought back, all can be reset, and a reset undone. */
export function Interests({ resource }: { resource: RecommendationManagement }) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/recommendation-management',
    'common',
  ])
  // All of them have one version: none is changed while another one is on its way.
  const { run, busy, error } = useAction()
  const [pressed, setPressed] = useState<'reset' | 'undo' | null>(null)
  const [changing, setChanging] = useState<string>()
  const other = useRef<HTMLButtonElement>(null)
  const { interests, etag, interestsResetAt, actions } = resource
  const canUndo = actions.some(({ id, allowed }) => id === 'undo-reset-interests' && allowed)
  // Where they may not be worked out there are none to show, but earlier looks can be left out for good.
  const { reason = null } = actions.find(({ id }) => id === 'preview-personalised') ?? {}
  const none = reason ? t(`common:reason.${reason}`) : t('noInterests')
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const time = interestsResetAt && format.format(new Date(interestsResetAt))

  // The button that was pressed is gone: its opposite is there instead.
  useEffect(() => {
    if (pressed === (canUndo ? 'reset' : 'undo')) other.current?.focus()
  }, [pressed, canUndo])

  const change = (id: string, removed: boolean) =>
    run(async () => {
      setChanging(id)
      await call(operations.changeInterest, { params: { id }, body: { removed }, etag })
      await refresh()
    })
  const send = (what: 'reset' | 'undo') =>
    run(async () => {
      setChanging(undefined)
      const operation = what === 'reset' ? operations.resetInterests : operations.undoResetInterests
      await call(operation, { etag })
      await refresh()
      setPressed(what)
    })

  return (
    <>
      <Section title={t('interests')} description={t('interestsText')}>
        {interests.length === 0 && <Row title={none} />}
        {interests.map((interest) => (
          <Interest
            key={interest.id}
            interest={interest}
            busy={busy && changing === interest.id}
            locked={busy}
            error={changing === interest.id ? error : undefined}
            onChange={(removed) => void change(interest.id, removed)}
          />
        ))}
      </Section>
      {error && !changing && <Notice tone="bad">{error}</Notice>}
      {canUndo && time && <Notice tone="good">{t('resetDone', { time })}</Notice>}
      <Actions>
        {canUndo && (
          <Button ref={other} busy={busy} onClick={() => void send('undo')}>
            {t('resetUndo')}
          </Button>
        )}
        {(interests.length > 0 || reason) && (
          <Button ref={canUndo ? null : other} busy={busy} onClick={() => void send('reset')}>
            {t('reset')}
          </Button>
        )}
      </Actions>
    </>
  )
}
