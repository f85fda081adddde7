import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCopyLife } from '../../../app/hooks/copy-life.ts'
import { Contested } from '../../../app/hooks/decisions/Contested.tsx'
import { ErasureList } from '../../../app/hooks/erasures/ErasureList.tsx'
import type { RightsRequest } from '../../../contract/requests.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { Text } from '../../../ui/Text.tsx'
import { Due } from './Due.tsx'
import { Files } from './Files.tsx'
import { Help } from './Help.tsx'
import { Outside } from './Outside.tsx'
import { Place } from './Place.tsx'
import { deskQuery, placeOf } from './queries.ts'
import { Steps } from './Steps.tsx'
import { Story } from './Story.tsx'
import { Unsent } from './Unsent.tsx'
import { useWords } from './use-words.ts'
import { Verify } from './Verify.tsx'
import { Write } from './Write.tsx'

const downloads = 'account/settings/privacy/personal-info-download'

const complaint = 'complaint'

const can = ({ actions }: RightsRequest, action: string) =>
  actions.some(({ id, allowed }) => id === action && allowed)

export function RequestPage({ request }: { request: RightsRequest }) {
  const { t, kind, status, refusal } = useWords()
  const { data: desk } = useQuery(deskQuery)
  const life = useCopyLife()
  const { reference, denial, ground, decision } = request
  const refused = request.status === 'denied' && denial
  const overdue = request.daysLeft !== null && request.daysLeft < 0
  const answered = request.status === 'fulfilled'
  const over = ['expired', 'cancelled'].includes(request.status)
  return (
    <Place
      title={kind(request.kind)}
      intro={t('summary', { reference, status: status(request.status) })}
    >
      {can(request, 'verify') && <Verify request={request} />}
      {ground && <Text>{t('groundNamed', { ground: t(`groundOf.${ground}`) })}</Text>}
      {decision && <Contested decision={decision} />}
      {request.appealed && request.daysLeft !== null && <Text>{t('appealRuns')}</Text>}
      {refused && (
        <Notice tone="warn" title={t('status.denied')}>
          <p>{t('refusedBecause', { reason: refusal(denial) })}</p>
          <p>{t(can(request, 'appeal') ? 'appealHint' : 'noAppealLeft')}</p>
        </Notice>
      )}
      {request.kind === 'copy' && request.status === 'fulfilled' && (
        <Section title={t('copyWhere', { time: life })}>
          <LinkRow to={`/${downloads}`} title={t('menu:personal-info-download')} />
        </Section>
      )}
      {request.duplicateOf && (
        <Notice>
          <Link to={placeOf({ request: request.duplicateOf.id })}>
            {t('duplicateOf', request.duplicateOf)}
          </Link>
        </Notice>
      )}
      {request.outside && <Outside outside={request.outside} isOpen={request.daysLeft !== null} />}
      {request.daysLeft !== null && <Due request={request} />}
      <Story request={request} />
      {can(request, 'appeal') && <Write key="appeal" request={request} as="appeal" />}
      {can(request, 'message') && <Write key="message" request={request} as="message" />}
      {!can(request, 'appeal') && !can(request, 'message') && <Unsent requestId={request.id} />}
      <ErasureList erasures={request.erasures} />
      <Files request={request} can={(action) => can(request, action)} />
      <Steps request={request} can={(action) => can(request, action)} />
      {desk && (refused || overdue || answered) && <Help desk={desk} />}
      {answered && request.kind !== complaint && (
        <Actions>
          <ButtonLink to={placeOf({ new: complaint })}>{kind(complaint)}</ButtonLink>
        </Actions>
      )}
      {over && (
        <Actions>
          <ButtonLink to={placeOf({ new: request.kind })}>{t('again')}</ButtonLink>
        </Actions>
      )}
    </Place>
  )
}
