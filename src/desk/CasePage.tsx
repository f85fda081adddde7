import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { Contested } from '../app/hooks/decisions/Contested.tsx'
import { ErasureList } from '../app/hooks/erasures/ErasureList.tsx'
import { useStepBody } from '../app/hooks/requests/use-step-body.tsx'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import type { DeskCase } from '../contract/desk.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Parts } from '../ui/Parts.tsx'
import { Region } from '../ui/Region.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { StoryLine } from '../ui/StoryLine.tsx'
import { Text } from '../ui/Text.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { caseQuery } from './queries.ts'
import { StepForm } from './StepForm.tsx'
import { useDeskWords } from './words.ts'

export function CasePage({ id, staffId }: { id: string; staffId: string }) {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(caseQuery(id))
  if (data) return <Case key={data.request.etag} given={data} staffId={staffId} />
  return (
    <Page title={t('desk:case')}>
      {error ? <Notice tone="bad">{problemText(error)}</Notice> : <Spinner />}
      <ButtonLink to="/desk">{t('desk:back')}</ButtonLink>
    </Page>
  )
}

function Case({ given, staffId }: { given: DeskCase; staffId: string }) {
  const { t, kind, status, day, left, ground } = useDeskWords()
  const { request, person } = given
  const { reference, daysLeft, daysInAll } = request
  const knownUntil = request.basis.calendar?.knownUntil
  const isOwn = request.actions.some(({ reason }) => reason === 'someone-else-decides')
  useEffect(() => document.getElementById('page-title')?.focus(), [])
  return (
    <Page
      title={`${reference}: ${kind(request.kind)}`}
      intro={<Parts of={[status(request.status), person.name, person.contact, person.region]} />}
    >
      <Text soft>{t('desk:noted')}</Text>
      {request.humanAsked && daysLeft !== null && <Notice tone="warn">{t('desk:human')}</Notice>}
      {request.appealed && <Notice tone="warn">{t('desk:appeal')}</Notice>}
      {isOwn && <Notice tone="bad">{t('desk:deciders', { names: given.deciders })}</Notice>}
      {request.duplicateOf && (
        <Notice>
          <Link to={`/desk?case=${request.duplicateOf.id}`}>
            {t('account/customer-service:duplicateOf', request.duplicateOf)}
          </Link>
        </Notice>
      )}
      {request.ground && <Text>{ground(request.ground)}</Text>}
      {request.decision && <Contested decision={request.decision} />}
      {request.outside && <Outside outside={request.outside} />}
      {daysLeft !== null && (
        <Deadline
          left={left(daysLeft)}
          by={day(request.day)}
          share={(daysInAll - daysLeft) / (daysInAll || 1)}
          figure={String(Math.max(0, daysLeft))}
          overdue={daysLeft < 0}
        >
          {knownUntil && (
            <p>
              {t('account/customer-service:calendarEnds', { date: day(`${knownUntil}-12-31`) })}
            </p>
          )}
          <p>{given.latest ? t('desk:latest', { date: day(given.latest) }) : t('desk:noMore')}</p>
        </Deadline>
      )}
      <Story request={request} />
      <ErasureList erasures={request.erasures} />
      <CaseFiles request={request} />
      <StepForm given={given} staffId={staffId} />
      <ButtonLink to="/desk">{t('desk:back')}</ButtonLink>
    </Page>
  )
}

function Outside({ outside }: { outside: NonNullable<DeskCase['request']['outside']> }) {
  const { t } = useDeskWords()
  const { recipient, handedBack } = outside
  return handedBack === null ? (
    <Notice>{t('desk:outside', { recipient })}</Notice>
  ) : (
    <Notice tone="warn">{t('desk:outsideBack', { recipient, reason: handedBack })}</Notice>
  )
}

function Story({ request }: Pick<DeskCase, 'request'>) {
  const { t, time, did } = useDeskWords()
  const bodyOf = useStepBody()
  const items = request.steps.map((entry) => ({
    id: entry.id,
    at: entry.at,
    time: time(entry.at),
    title: t('desk:line', {
      who: t(`desk:by.${entry.by}`, { defaultValue: entry.by }),
      what: did(entry.type),
    }),
    own: entry.by === 'staff',
    body: bodyOf(entry),
  }))
  return (
    <Region title={t('desk:story')}>
      <StoryLine label={t('desk:story')} items={items} />
    </Region>
  )
}
