import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import type { Profile } from '../../../contract/profile.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { path } from './queries.ts'
import { shrink } from './shrink.ts'
import { useSave } from './use-save.ts'

export function AvatarEditor({ profile }: { profile: Profile }) {
  const { t } = useTranslation(path)
  const input = useRef<HTMLInputElement>(null)
  const [unreadable, setUnreadable] = useState(false)
  const { save, busy, error } = useSave()
  const { avatar, nickname, accountName, etag } = profile
  const name = nickname ?? accountName

  const send = (picture: string | null) =>
    save(() => call(operations.changeProfile, { body: { avatar: picture }, etag }))

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    // The same file may be chosen again after a failure.
    target.value = ''
    if (!file) return
    const picture = await shrink(file).catch(() => null)
    setUnreadable(picture === null)
    if (picture) await send(picture)
  }

  return (
    <Section title={t('avatar')} titleHidden>
      <Row
        title={name}
        description={t('accountName', { name: accountName })}
        end={
          <>
            <Avatar name={name} label={name} src={avatar} />
            <input
              ref={input}
              hidden
              type="file"
              accept="image/*"
              aria-label={t('avatar')}
              onChange={(event) => void choose(event)}
            />
            <Button busy={busy} onClick={() => input.current?.click()}>
              {t(avatar ? 'changePicture' : 'addPicture')}
            </Button>
            {avatar && (
              <Button busy={busy} onClick={() => void send(null)}>
                {t('removePicture')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('avatarText')}</p>
        {unreadable && <Notice tone="bad">{t('notAPicture')}</Notice>}
        {error && <Notice tone="bad">{error}</Notice>}
      </Row>
    </Section>
  )
}
