import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../app/hooks/use-draft.ts'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import { AnnouncementDraft, type DeskAnnouncements } from '../../contract/desk-announcements.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { ownerOf } from '../queries.ts'
import { useDeskWords } from '../words.ts'
import { bodyOf, type Draft, emptyDraft, isAsking, unwritten } from './draft.ts'
import { KindFields } from './KindFields.tsx'
import { neededIn } from './languages.ts'
import { Preview } from './Preview.tsx'
import { announcedQuery } from './queries.ts'
import { WordsFields } from './WordsFields.tsx'

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
        onPublished={() => setDraft(emptyDraft)}
        onBack={() => setSeen(null)}
      />
    )
  }
  return <Form draft={draft} given={data} onSeen={setSeen} onChange={setDraft} />
}

interface FormProps {
  draft: Draft
  given: DeskAnnouncements
  onChange: (draft: Draft) => void
  onSeen: (draft: AnnouncementDraft) => void
}

function Form({ draft, given, onChange, onSeen }: FormProps) {
  const { t } = useDeskWords()
  const [language, setLanguage] = useState('en')
  const [isIncomplete, setIncomplete] = useState(false)
  const needed = neededIn(given.languages)
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })

  function look(event: FormEvent) {
    event.preventDefault()
    const { data } = AnnouncementDraft.safeParse(bodyOf(draft))
    setIncomplete(!data)
    if (data) onSeen(data)
  }

  return (
    <Page title={t('desk:write')} intro={t('desk:writeText')}>
      <form onSubmit={look} noValidate>
        <KindFields draft={draft} purposes={given.purposes} onChange={change} />
        <Select
          label={t('desk:language')}
          value={language}
          onChange={setLanguage}
          options={needed.map(([id, name]) => ({
            value: id,
            label: draft.words[id]?.title ? t('desk:begun', { language: name }) : name,
            lang: id,
          }))}
        />
        <WordsFields
          language={language}
          name={needed.find(([id]) => id === language)?.[1] ?? language}
          written={draft.words[language] ?? unwritten}
          asking={isAsking(draft)}
          isIncident={draft.kind === 'incident'}
          onChange={(written) => change({ words: { ...draft.words, [language]: written } })}
        />
        {isIncomplete && <Notice tone="bad">{t('desk:announcementIncomplete')}</Notice>}
        <Actions>
          <Button type="submit" kind="primary">
            {t('desk:preview')}
          </Button>
          <ButtonLink to="/desk?view=announcements">{t('desk:toAnnounced')}</ButtonLink>
        </Actions>
      </form>
    </Page>
  )
}
