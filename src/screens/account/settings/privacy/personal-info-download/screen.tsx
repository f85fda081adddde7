import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { useCopyLife } from '../../../../../app/hooks/copy-life.ts'
import type { ExportStarted } from '../../../../../contract/schemas.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Spoken } from '../../../../../ui/Spoken.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Copy } from './Copy.tsx'
import { downloadQuery } from './queries.ts'
import { RequestForm } from './RequestForm.tsx'

export const prefetch = () => queryClient.ensureQueryData(downloadQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/personal-info-download', 'menu'])
  const { data } = useSuspenseQuery(downloadQuery)
  const life = useCopyLife()
  const [repeated, setRepeated] = useState(false)
  /** The id of the copy that was under way while this screen was open. */
  const [awaited, setAwaited] = useState<string>()
  const copies = useRef<HTMLDivElement>(null)
  const running = data.exports.find(({ status }) => status === 'in_progress')
  if (running && running.id !== awaited) setAwaited(running.id)
  const ready = data.exports.find(({ id, status }) => id === awaited && status === 'ready')

  function started({ id, alreadyRunning }: ExportStarted) {
    setRepeated(alreadyRunning)
    setAwaited(id)
    copies.current?.focus()
  }

  return (
    <Page title={t('menu:personal-info-download')} intro={t('intro', { time: life })}>
      <Spoken>{ready !== undefined && t('ready', ready)}</Spoken>
      <div ref={copies} tabIndex={-1}>
        {repeated && <Notice>{t('repeated')}</Notice>}
        {data.exports.length > 0 && (
          <Section title={t('copies')} {...(running && { description: t('oneAtATime') })}>
            {data.exports.map((copy) => (
              <Copy key={copy.id} copy={copy} onErased={() => copies.current?.focus()} />
            ))}
          </Section>
        )}
      </div>
      {!running && <RequestForm resource={data} onStarted={started} />}
    </Page>
  )
}
