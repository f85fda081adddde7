import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { queryClient } from '../../app/client.ts'
import { AnnouncementText } from '../../app/hooks/announcements/AnnouncementText.tsx'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import type { AnnouncementDraft, DeskAnnouncements } from '../../contract/desk-announcements.ts'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Text } from '../../ui/Text.tsx'
import { callAtDesk } from '../queries.ts'
import { useDeskWords } from '../words.ts'
import { missingIn } from './languages.ts'
import { announcedQuery } from './queries.ts'

interface Props {
  draft: AnnouncementDraft
  languages: DeskAnnouncements['languages']
  /** By the clock of the host, which dates what is published. */
  now: string
  onPublished: () => void
  onBack: () => void
}

/** What people will read, in every language it was written in; from here it can go out. */
export function Preview({ draft, languages, now, onPublished, onBack }: Props) {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const own = 'account/settings/privacy/announcements'
  const answers = isAsking(draft)
    ? t('desk:answersTwo', { yes: t(`${own}:yes`), no: t(`${own}:no`) })
    : t('desk:answersRead', { read: t(`${own}:read`) })
  const missing = missingIn(draft.words, languages)
  useEffect(() => document.getElementById('page-title')?.focus(), [])

  async function publish() {
    setBusy(true)
    try {
      await callAtDesk(operations.publishAnnouncement, { body: draft })
      onPublished()
      await queryClient.invalidateQueries({ queryKey: announcedQuery.queryKey })
      await navigate('/desk?view=announcements')
    } catch (failure) {
      const reason = failure instanceof CallFailed ? failure.problem?.reason : undefined
      setError(t(`desk:reason.${reason}`, { defaultValue: problemText(failure) }))
      setBusy(false)
    }
  }

  return (
    <Page title={t('desk:preview')} intro={t('desk:previewText')}>
      {missing.length > 0 && (
        <Notice tone="warn">{t('desk:readEnglish', { names: missing })}</Notice>
      )}
      {Object.keys(draft.words).map((language) => (
        <AnnouncementText key={language} language={language} told={toldOf(draft, now)}>
          <Text soft>{answers}</Text>
        </AnnouncementText>
      ))}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button kind="primary" busy={busy} onClick={() => void publish()}>
          {t('desk:publish')}
        </Button>
        <Button onClick={onBack}>{t('desk:goOnWriting')}</Button>
      </Actions>
    </Page>
  )
}

const isAsking = (draft: AnnouncementDraft) =>
  draft.kind === 'new-purpose' || ('asks' in draft && draft.asks === 'consent')

const dayInMs = 86_400_000

/** As if it were published now. The clause is the host's to name. */
function toldOf(draft: AnnouncementDraft, now: string) {
  const days = 'effectiveInDays' in draft ? draft.effectiveInDays : null
  return {
    kind: draft.kind,
    clause: '',
    change: 'change' in draft ? draft.change : null,
    raisedAt: now,
    effectiveAt: days === null ? null : new Date(Date.parse(now) + days * dayInMs).toISOString(),
    recipient: 'recipient' in draft ? draft.recipient : null,
    words: draft.words,
  }
}
