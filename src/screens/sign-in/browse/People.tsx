import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'

/** Personal homepages by nickname; whoever does not want to be found is not here (II(4).2). */
export function People({ words }: { words: string }) {
  const { t } = useTranslation('sign-in/browse')
  const { data } = useQuery({
    queryKey: ['homepages', words],
    enabled: words.length > 0,
    queryFn: ({ signal }) =>
      call(operations.findHomepages, { query: { nickname: words.slice(0, 40) }, signal }),
  })
  if (!data || data.homepages.length === 0) return null
  return (
    <Section title={t('people')} description={t('peopleText')}>
      {data.homepages.map(({ id, name, avatar, sections }) => (
        <Row
          key={id}
          title={name ?? id}
          description={sections
            .flatMap(({ lines }) => lines)
            .map((line) => <div key={line}>{line}</div>)}
          end={<Avatar name={name ?? id} label={name ?? id} src={avatar} />}
        />
      ))}
    </Section>
  )
}
