import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/Page.tsx'
import { Controls } from './Controls.tsx'
import { Patterns } from './Patterns.tsx'
import { Rows } from './Rows.tsx'
import { Tokens } from './Tokens.tsx'
import { Waiting } from './Waiting.tsx'

/** Every component in every state: what a designer looks at, and what the second engine checks. */
export function Component() {
  const { t } = useTranslation('gallery')
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Tokens />
      <Controls />
      <Rows />
      <Patterns />
      <Waiting />
    </Page>
  )
}
