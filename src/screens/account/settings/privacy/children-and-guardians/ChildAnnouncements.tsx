import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AnnouncementText } from '../../../../../app/hooks/announcements/AnnouncementText.tsx'
import { Answer } from '../../../../../app/hooks/announcements/Answer.tsx'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { childAnnouncementsQuery } from './queries.ts'

/** What asks for a yes or a no: the guardian's to give, the child's to refuse as well (VI, VII). */
export function ChildAnnouncements({ child }: { child: GuardedChild }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const problemText = useProblemText()
  const { data, error } = useQuery(childAnnouncementsQuery(child.id))
  if (error) return <Notice tone="bad">{problemText(error)}</Notice>
  const asking = data?.announcements.filter(({ asks }) => asks === 'consent') ?? []
  if (asking.length === 0) return null
  const { id, name } = child
  return (
    <>
      <Region title={t('announced', { name })}>
        <Text soft>{t('announcedText', { name })}</Text>
      </Region>
      {asking.map((announcement) => (
        <AnnouncementText key={announcement.id} told={announcement}>
          <Answer announcement={announcement} onBehalfOf={id} />
        </AnnouncementText>
      ))}
    </>
  )
}
