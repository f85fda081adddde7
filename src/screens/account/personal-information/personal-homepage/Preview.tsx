import { useTranslation } from 'react-i18next'
import type { HomepageView } from '../../../../contract/homepage.ts'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { path } from './queries.ts'

/** The homepage as everybody else gets it: computed where they would ask, not drawn here. */
export function Preview({ preview }: { preview: HomepageView | null }) {
  const { t } = useTranslation(path)
  if (!preview) {
    return (
      <Section title={t('preview')}>
        <Row title={t('previewOff')} />
      </Section>
    )
  }
  const name = preview.name ?? t('noName')
  return (
    <Section title={t('preview')} description={t('previewText')}>
      <Row title={name} end={<Avatar name={name} label={name} src={preview.avatar} />} />
      {preview.sections.map(({ id, count, lines }) => (
        <Row
          key={id}
          title={t(`item.${id}`)}
          description={lines.map((line) => <div key={line}>{line}</div>)}
          end={count}
        />
      ))}
    </Section>
  )
}
