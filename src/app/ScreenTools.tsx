import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Text } from '../ui/Text.tsx'
import { queryClient } from './client.ts'
import { useAction } from './hooks/use-action.ts'

/** Passes on where this screen is, and asks anew for what it shows. */
export function ScreenTools() {
  const { t, i18n } = useTranslation('common')
  const { run, busy, error } = useAction()
  const [said, setSaid] = useState('')

  async function share() {
    const url = location.href
    const { clipboard } = navigator
    try {
      if (typeof navigator.share === 'function')
        await navigator.share({ url, title: document.title })
      else {
        await clipboard.writeText(url)
        setSaid(t('shareCopied'))
      }
    } catch (failure) {
      // To think better of it is no failure.
      const left = failure instanceof DOMException && failure.name === 'AbortError'
      if (!left) setSaid(t('shareFailed'))
    }
  }

  const refresh = () =>
    run(async () => {
      setSaid('')
      await queryClient.refetchQueries({ type: 'active' }, { throwOnError: true })
      const time = new Date().toLocaleTimeString(i18n.language, { timeStyle: 'short' })
      setSaid(t('refreshed', { time }))
    })

  return (
    <>
      <Actions>
        <Button onClick={() => void share()}>{t('share')}</Button>
        <Button busy={busy} onClick={() => void refresh()}>
          {t('refresh')}
        </Button>
      </Actions>
      <Text role="status" soft>
        {said}
      </Text>
      {error && <p role="alert">{error}</p>}
    </>
  )
}
