import { useTranslation } from 'react-i18next'
import { OutboxNotice } from '../../../../../app/hooks/outbox-notice.tsx'
import { type Outboxed, useOutboxed } from '../../../../../app/hooks/use-outboxed.ts'
import type { Authorisation } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import css from './AuthorisationItem.module.css'
import { Fields } from './Fields.tsx'

/** The fields that the latest intent which is not confirmed leaves to it, if one takes any away. */
function leftBy(entry: Outboxed['entry']): readonly string[] | undefined {
  return entry?.operation === 'narrowAuthorisation' && entry.refused === null
    ? (entry.body as { scopes: string[] }).scopes
    : undefined
}

export function AuthorisationItem({ authorisation: read }: { authorisation: Authorisation }) {
  const { t, i18n } = useTranslation('account/settings/privacy/authorization-management')
  const { id, name } = read
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const outboxed = useOutboxed((entry) => entry.lane === `authorisation:${id}`)
  const { busy, waits, entry } = outboxed
  const { scopes, removedScopes, lastUse, grantedAt, etag, actions } = outboxed.current(
    read,
    // An ending is answered by the whole list.
    (answer) => ((answer as Authorisation).etag ? (answer as Authorisation) : read),
  )
  const left = leftBy(entry) ?? scopes
  const isEnding = waits && entry?.operation === 'revokeAuthorisation'
  const canNarrow = actions.some((action) => action.id === 'narrow' && action.allowed)

  const lane = `authorisation:${id}`
  const intent = { params: { id }, lane, isWithdrawal: true }
  const revoke = () =>
    isEnding
      ? outboxed.sendNow()
      : void outboxed.submit({ ...intent, operation: 'revokeAuthorisation', body: {}, etag: null })
  const remove = (scope: string) =>
    outboxed.submit({
      ...intent,
      operation: 'narrowAuthorisation',
      body: { scopes: left.filter((other) => other !== scope) },
      etag,
      // Said of the fields seen then: which others have gone since, only the person can weigh.
      isWithdrawal: false,
    })

  return (
    <div>
      <Row
        title={name}
        description={
          <>
            <div>{t('since', { time: time.format(new Date(grantedAt)) })}</div>
            <div>
              {lastUse ? t('lastUse', { time: time.format(new Date(lastUse.at)) }) : t('neverUsed')}
            </div>
            {removedScopes.length > 0 && (
              <div>{t('noLonger', { fields: removedScopes.map((one) => t(`scope.${one}`)) })}</div>
            )}
          </>
        }
        end={
          <Button busy={busy} aria-label={t('revokeOne', { name })} onClick={revoke}>
            {t('revoke')}
          </Button>
        }
      />
      <div className={css.told}>
        <OutboxNotice
          outboxed={outboxed}
          said={isEnding ? t('revokeOne', { name }) : undefined}
          onChangeMind={() => void outboxed.takeBack()}
        />
      </div>
      <Fields
        name={name}
        scopes={scopes}
        left={left}
        busy={busy}
        {...(canNarrow && { onRemove: remove })}
      />
    </div>
  )
}
