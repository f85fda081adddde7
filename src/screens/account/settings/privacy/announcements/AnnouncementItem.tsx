import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AnnouncementText } from '../../../../../app/hooks/announcements/AnnouncementText.tsx'
import { Answer } from '../../../../../app/hooks/announcements/Answer.tsx'
import type { AnnouncementView } from '../../../../../contract/announcements.ts'
import { Text } from '../../../../../ui/Text.tsx'

export function AnnouncementItem({ announcement }: { announcement: AnnouncementView }) {
  const { t } = useTranslation('account/settings/privacy/announcements')
  return (
    <AnnouncementText told={announcement}>
      {announcement.kind === 'cessation' && (
        <Text>
          <Link to="/account/settings/privacy/personal-info-download">{t('download')}</Link>
        </Text>
      )}
      <Answer announcement={announcement} />
    </AnnouncementText>
  )
}
