import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAction } from '../../app/hooks/use-action.ts'
import { AnnouncementDraft, type DeskAnnouncements } from '../../contract/desk-announcements.ts'
import { wordsIn } from '../../i18n/setup.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { asked } from '../asked.ts'
import css from '../Desk.module.css'
import { useDeskWords } from '../words.ts'
import { begunIn, bodyOf, type Draft, type Headings, incidentParts } from './draft.ts'
import { type Fault, faultsOf } from './faults.ts'
import { KindFields } from './KindFields.tsx'
import { neededIn } from './languages.ts'
import { useFields } from './use-fields.ts'
import { WordsFields } from './WordsFields.tsx'

interface Props {
  draft: Draft
  given: DeskAnnouncements
  onChange: (draft: Draft) => void
  onSeen: (draft: AnnouncementDraft) => void
}

export function Form({ draft, given, onChange, onSeen }: Props) {
  const { t } = useDeskWords()
  const { run, busy, error } = useAction()
  const [language, setLanguage] = useState('en')
  const [found, setFound] = useState<readonly Fault[]>([])
  const stillThere = new Set(faultsOf(draft).map(nameOf))
  const fields = useFields(found.filter((fault) => stillThere.has(nameOf(fault))))
  const needed = neededIn(given.languages)
  const nameIn = (id: string) => needed.find(([one]) => one === id)?.[1] ?? id
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })

  function look(event: FormEvent) {
    event.preventDefault()
    const faults = faultsOf(draft)
    setFound(faults)
    if (faults.length > 0) return
    void run(async () => onSeen(AnnouncementDraft.parse(bodyOf(draft, await headingsOf(draft)))))
  }

  const lineOf = ({ field, language: of, why }: Fault) => ({
    fieldId: fields.idOf(field, of),
    text: `${of ? `${nameIn(of)} · ` : ''}${asked(fields.labelOf(field), t(`desk:fault.${why}`))}`,
    // Only one language is shown at a time.
    ...(of && { reveal: () => flushSync(() => setLanguage(of)) }),
  })

  return (
    <Page title={t('desk:write')} intro={t('desk:writeText')}>
      <form onSubmit={look} noValidate className={css.writing}>
        <ErrorSummary title={t('desk:missing')} faults={found.map(lineOf)} />
        <KindFields draft={draft} fields={fields} purposes={given.purposes} onChange={change} />
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
          draft={draft}
          fields={fields}
          language={language}
          name={nameIn(language)}
          onChange={(written) => change({ words: { ...draft.words, [language]: written } })}
        />
        {error && <Notice tone="bad">{error}</Notice>}
        <Actions>
          <Button type="submit" kind="primary" busy={busy}>
            {t('desk:preview')}
          </Button>
          <ButtonLink to="/desk?view=announcements">{t('desk:toAnnounced')}</ButtonLink>
        </Actions>
      </form>
    </Page>
  )
}

const nameOf = ({ field, language = '' }: Fault) => `${language} ${field}`

/** People read the parts of an incident under these, in the language of the announcement. */
async function headingsOf(draft: Draft): Promise<Headings> {
  const all = begunIn(draft).map(async (language) => {
    const t = await wordsIn(language, ['desk'])
    return [
      language,
      Object.fromEntries(incidentParts.map((part) => [part, t(`desk:field.${part}`)])),
    ]
  })
  return Object.fromEntries(await Promise.all(all)) as Headings
}
