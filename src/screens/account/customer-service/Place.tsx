import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Page } from '../../../ui/Page.tsx'
import { path } from './queries.ts'

interface Props {
  title: string
  intro?: string
  children: ReactNode
}

/** A part of this screen with a title of its own: focus goes there, and one press leads back. */
export function Place({ title, intro, children }: Props) {
  const { t } = useTranslation([path, 'common'])
  useEffect(() => {
    document.title = `${title} · ${t('common:app')}`
    document.getElementById('page-title')?.focus()
  }, [title, t])
  return (
    <Page title={title} {...(intro && { intro })}>
      {children}
      <ButtonLink to={`/${path}`}>
        <ArrowLeft aria-hidden size={18} />
        {t('back')}
      </ButtonLink>
    </Page>
  )
}
