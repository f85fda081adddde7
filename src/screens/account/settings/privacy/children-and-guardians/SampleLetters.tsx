import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { sampleLettersQuery } from './queries.ts'

const path = 'account/settings/privacy/children-and-guardians'

/** Only where there are sample people: elsewhere the link goes to the grown-up alone. */
export function SampleLetters({ contact }: { contact: string }) {
  const { t, i18n } = useTranslation(path)
  const { data } = useQuery(sampleLettersQuery)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  if (!data || data.letters.length === 0) return null
  return (
    <Section title={t('sampleLetter')} description={t('sampleLetterText')}>
      {data.letters.map(({ token, expiresAt }) => (
        <LinkRow
          key={token}
          to={`/${path}?letter=${token}`}
          title={t('letterTo', { contact })}
          description={t('letterUntil', { time: time.format(new Date(expiresAt)) })}
        />
      ))}
    </Section>
  )
}
