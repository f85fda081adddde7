import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import type { Profile } from '../../../contract/profile.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { path } from './queries.ts'
import { useSave } from './use-save.ts'

interface Props {
  field: 'nickname' | 'gender' | 'birthDate'
  profile: Profile
  /** Its value in words; null while there is none. */
  shown: string | null
  editor: (value: string, change: (next: string) => void, error?: string) => ReactNode
}

/** One optional field: to be read, corrected, supplemented and removed (IV(1), II(1).1). */
export function FieldRow({ field, profile, shown, editor }: Props) {
  const { t } = useTranslation([path, 'common'])
  const [typed, setTyped] = useState<string | null>(null)
  const now = profile[field] ?? ''
  const [began, setBegan] = useState(now)
  const opener = useRef<HTMLButtonElement>(null)
  const { save, saveOver, busy, faults, error, forget } = useSave()
  const name = t(field)

  function close() {
    setTyped(null)
    forget()
    opener.current?.focus()
  }
  const send = (value: string | null) =>
    call(operations.changeProfile, { body: { [field]: value }, etag: profile.etag })
  function open() {
    setBegan(now)
    setTyped(now)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void saveOver({ began, now, look: setBegan }, () => send(typed || null), close)
  }

  return (
    <Row
      title={name}
      description={shown ?? t('none')}
      end={
        <>
          <Button
            ref={opener}
            aria-label={t(shown ? 'editOne' : 'addOne', { name })}
            aria-expanded={typed !== null}
            onClick={open}
          >
            {t(shown ? 'edit' : 'add')}
          </Button>
          {shown && (
            <Button
              busy={busy}
              aria-label={t('removeOne', { name })}
              onClick={() => void save(() => send(null), close)}
            >
              {t('remove')}
            </Button>
          )}
        </>
      }
    >
      {(error || typed !== null) && (
        <>
          {error && <Notice tone="bad">{error}</Notice>}
          {typed !== null && (
            <form onSubmit={submit} noValidate>
              {editor(typed, setTyped, faults[field])}
              <Actions>
                <Button type="submit" kind="primary" busy={busy}>
                  {t('save')}
                </Button>
                <Button onClick={close}>{t('common:cancel')}</Button>
              </Actions>
            </form>
          )}
        </>
      )}
    </Row>
  )
}
