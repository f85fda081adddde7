import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactKind, Profile } from '../../../contract/profile.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { ContactChange } from './ContactChange.tsx'
import { ContactRemoval } from './ContactRemoval.tsx'
import { path } from './queries.ts'

/** A way to reach the person, and to sign in: both ends are proven before it changes (IV(1)). */
export function ContactRow({ kind, profile }: { kind: ContactKind; profile: Profile }) {
  const { t } = useTranslation([path, 'common'])
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const [done, setDone] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const name = t(kind)
  const value = profile[kind]
  const removal = profile.actions.find(({ id }) => id === `remove-${kind}`)

  function start(what: 'change' | 'remove') {
    setDone(false)
    setOpen(what)
  }
  function close(isDone: boolean) {
    setOpen(null)
    setDone(isDone)
    opener.current?.focus()
  }

  return (
    <Row
      title={name}
      description={
        <>
          <div>
            <bdi>{value ?? t('none')}</bdi>
          </div>
          {removal?.reason === 'last-contact' && <div>{t('common:reason.last-contact')}</div>}
        </>
      }
      end={
        <>
          <Button
            ref={opener}
            aria-label={t(value ? 'changeOne' : 'addOne', { name })}
            aria-expanded={open === 'change'}
            onClick={() => start('change')}
          >
            {t(value ? 'change' : 'add')}
          </Button>
          {removal?.allowed && (
            <Button aria-label={t('removeOne', { name })} onClick={() => start('remove')}>
              {t('remove')}
            </Button>
          )}
        </>
      }
    >
      {(done || open) && (
        <>
          {done && <Notice tone="good">{t('contactDone')}</Notice>}
          {open === 'change' && <ContactChange kind={kind} onClose={close} />}
          {open === 'remove' && <ContactRemoval kind={kind} onClose={close} />}
        </>
      )}
    </Row>
  )
}
