import { useTranslation } from 'react-i18next'
import { shell } from '../../policy/shell.ts'
import { LinkRow } from '../../ui/settings/LinkRow.tsx'
import { Section } from '../../ui/settings/Section.tsx'

/** What everybody may read and decide before there is an account, or without one. */
export function OpenLinks() {
  const { t } = useTranslation('menu')
  return (
    <Section title={t('privacy')}>
      {shell.menu
        .filter(({ forAll, built }) => forAll && built)
        .map(({ id, slug, path }) => (
          <LinkRow
            key={path}
            to={`/${path}`}
            title={t(slug)}
            description={t(`about.${id}`) as string}
          />
        ))}
    </Section>
  )
}
