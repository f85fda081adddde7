import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { wordsOf } from '../../app/hooks/announcements/words-of.ts'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import type { DeskAnnouncements, PublishedAnnouncement } from '../../contract/desk-announcements.ts'
import { Actions } from '../../ui/Actions.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Row } from '../../ui/settings/Row.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { Text } from '../../ui/Text.tsx'
import { useDeskWords } from '../words.ts'
import { missingIn } from './languages.ts'
import { announcedQuery } from './queries.ts'

/** What everybody was told, and how many answered; nobody is named (II(9), III, V(3).3, VI). */
export function Announced() {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(announcedQuery)
  useEffect(() => document.getElementById('page-title')?.focus(), [])
  return (
    <Page title={t('desk:announced')} intro={t('desk:announcedText')}>
      {error && <Notice tone="bad">{problemText(error)}</Notice>}
      {!data && !error && <Spinner />}
      {data && (
        <>
          {!data.mayPublish && <Text soft>{t('desk:reason.not-your-role')}</Text>}
          <Section title={t('desk:announced')} titleHidden>
            {data.announcements.map((one) => (
              <AnnouncedRow key={one.id} one={one} languages={data.languages} />
            ))}
            {data.announcements.length === 0 && <Row title={t('desk:nothingAnnounced')} />}
          </Section>
        </>
      )}
      <Actions>
        {data?.mayPublish && (
          <ButtonLink kind="primary" to="/desk?view=announce">
            {t('desk:write')}
          </ButtonLink>
        )}
        <ButtonLink to="/desk">{t('desk:back')}</ButtonLink>
      </Actions>
    </Page>
  )
}

interface RowProps {
  one: PublishedAnnouncement
  languages: DeskAnnouncements['languages']
}

function AnnouncedRow({ one, languages }: RowProps) {
  const { t, language, time } = useDeskWords()
  const { title, lang } = wordsOf(one, language)
  const { accepted, refused, read } = one.answers
  const missing = missingIn(one.words, languages)
  const parts = [
    t(`account/settings/privacy/announcements:kind.${one.kind}`),
    time(one.raisedAt),
    one.by,
  ]
  const answers =
    one.asks === 'consent'
      ? [t('desk:saidYes', { number: accepted }), t('desk:saidNo', { number: refused })]
      : [t('desk:haveRead', { number: read })]
  return (
    <Row title={<bdi lang={lang}>{title}</bdi>} description={<Parts of={parts} />}>
      <Text>
        <Parts of={answers} />
      </Text>
      {missing.length > 0 && <Text soft>{t('desk:readEnglish', { names: missing })}</Text>}
    </Row>
  )
}
