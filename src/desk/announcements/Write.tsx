import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '../../app/hooks/use-draft.ts'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import type { AnnouncementDraft } from '../../contract/desk-announcements.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { ownerOf } from '../queries.ts'
import { useDeskWords } from '../words.ts'
import { emptyDraft } from './draft.ts'
import { Form } from './Form.tsx'
import { Preview } from './Preview.tsx'
import { announcedQuery } from './queries.ts'

/** To write an announcement and see it as people will; nothing is told to anybody before that. */
export function Write({ staffId }: { staffId: string }) {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(announcedQuery)
  const [draft, setDraft] = useDraft(`${ownerOf(staffId)}:announcement`, emptyDraft)
  const [seen, setSeen] = useState<AnnouncementDraft | null>(null)
  if (!data?.mayPublish) {
    return (
      <Page title={t('desk:write')}>
        {error && <Notice tone="bad">{problemText(error)}</Notice>}
        {data && <Notice tone="bad">{t('desk:reason.not-your-role')}</Notice>}
        {!data && !error && <Spinner />}
        <ButtonLink to="/desk?view=announcements">{t('desk:toAnnounced')}</ButtonLink>
      </Page>
    )
  }
  if (seen) {
    return (
      <Preview
        draft={seen}
        languages={data.languages}
        now={data.now}
        onPublished={() => setDraft(emptyDraft)}
        onBack={() => setSeen(null)}
      />
    )
  }
  return <Form draft={draft} given={data} onSeen={setSeen} onChange={setDraft} />
}
