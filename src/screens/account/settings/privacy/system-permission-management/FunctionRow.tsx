import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SystemPermission } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { FieldGroup } from '../../../../../ui/FieldGroup.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { useFunction } from './use-function.ts'
import { uses } from './uses.ts'

interface Props {
  permission: SystemPermission
  use: SystemPermission['functions'][number]
  /** To be asked by us would be in vain. */
  refusedByDevice: boolean
}

/** As a ref it is called when the element appears, and not again. */
const focusOnce = (element: HTMLElement | null) => element?.focus()

/** One function: what it is for, when it was last used, and, where it can be used here, its button. */
export function FunctionRow({ permission, use: { id, lastUsedAt }, refusedByDevice }: Props) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/system-permission-management',
    'policy',
    'common',
  ])
  const [asking, setAsking] = useState(false)
  const { use, busy, outcome } = useFunction(permission, id)
  const reasonId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { grant } = permission
  const name = t(`function.${id}`)
  const given = grant.choice === 'given'
  const rule = grant.actions.find((action) => action.id === 'give')?.reason
  const reason = !given && (refusedByDevice ? t('deniedTitle') : rule && t(`common:reason.${rule}`))
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const time = lastUsedAt && format.format(new Date(lastUsedAt))
  const question = [
    t('ask', { permission: t(`policy:permission.${permission.id}`), function: name }),
    t(`functionText.${id}`),
    t('once'),
  ]

  function press() {
    if (given) void use()
    else setAsking(true)
  }
  /** The question goes away with its buttons: the focus returns to where it came from. */
  function answer() {
    setAsking(false)
    button.current?.focus()
  }
  function agree() {
    answer()
    void use(question)
  }

  return (
    <Row
      title={name}
      description={
        <>
          <div>{t(`functionText.${id}`)}</div>
          <div>{time ? t('lastUse', { time }) : t('never')}</div>
        </>
      }
      end={
        uses[id] && (
          <Button
            ref={button}
            busy={busy}
            blockedBy={reason ? reasonId : undefined}
            aria-label={t('tryOne', { name })}
            onClick={press}
          >
            {t('try')}
          </Button>
        )
      }
    >
      {reason && uses[id] && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
      {asking && !reason && (
        <div ref={focusOnce} tabIndex={-1}>
          <FieldGroup legend={question[0] ?? ''} hint={<Text soft>{t('once')}</Text>}>
            <Button onClick={answer}>{t('notNow')}</Button>
            <Button onClick={agree}>{t('allow')}</Button>
          </FieldGroup>
        </div>
      )}
      <div role="status">{outcome && <OutcomeText outcome={outcome} />}</div>
    </Row>
  )
}
