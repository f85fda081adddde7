import { useQuery } from '@tanstack/react-query'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import type { QueueEntry } from '../contract/desk.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Parts } from '../ui/Parts.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { LinkRow } from '../ui/settings/LinkRow.tsx'
import { Row } from '../ui/settings/Row.tsx'
import { Section } from '../ui/settings/Section.tsx'
import { queueQuery } from './queries.ts'
import { useDeskWords } from './words.ts'

export function Queue() {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(queueQuery)
  return (
    <Page title={t('desk:queue')} intro={t('desk:queueText')}>
      {error && <Notice tone="bad">{problemText(error)}</Notice>}
      {!data && !error && <Spinner />}
      {data && (
        <Section title={t('desk:open', { count: data.cases.length })}>
          {data.cases.map((entry) => (
            <QueueRow key={entry.id} entry={entry} />
          ))}
          {data.cases.length === 0 && <Row title={t('desk:nothing')} />}
        </Section>
      )}
      <Section title={t('desk:besides')}>
        <LinkRow
          to="/desk?view=notices"
          title={t('desk:notices')}
          description={t('desk:noticesText')}
        />
        <LinkRow
          to="/desk?view=announcements"
          title={t('desk:announced')}
          description={t('desk:announcedText')}
        />
      </Section>
    </Page>
  )
}

function QueueRow({ entry }: { entry: QueueEntry }) {
  const { t, kind, status, day, left } = useDeskWords()
  const parts = [
    kind(entry.kind),
    status(entry.status),
    entry.region,
    day(entry.day),
    left(entry.daysLeft),
    ...(entry.humanAsked ? [t('desk:human')] : []),
    ...(entry.appealed ? [t('desk:appeal')] : []),
    ...(entry.notForYou ? [t('desk:notForYou')] : []),
  ]
  return (
    <LinkRow
      to={`/desk?case=${entry.id}`}
      title={entry.reference}
      description={<Parts of={parts} />}
    />
  )
}
