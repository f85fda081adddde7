import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useDecisionWords } from '../../../app/hooks/decisions/use-decision-words.ts'
import type { AutomatedDecision } from '../../../contract/requests.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { Text } from '../../../ui/Text.tsx'
import { decisionsQuery, placeOf } from './queries.ts'
import { useWords } from './use-words.ts'

/** What machines alone have decided about the person, and the way to a human (IV(6)). */
export function Decisions() {
  const { t } = useWords()
  const { data } = useQuery(decisionsQuery)
  if (!data) return null
  return (
    <Section title={t('decisions')} description={t('decisionsText')}>
      {data.decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
      {data.decisions.length === 0 && <Row title={t('decisionsNone')} />}
    </Section>
  )
}

function Decision({ decision }: { decision: AutomatedDecision }) {
  const { t, time, status } = useWords()
  const words = useDecisionWords()
  const { id, kind, at, inputs, contested } = decision
  const name = words.name(kind)
  const lines = (
    <>
      {kind !== 'feed-order' && <div>{time(at)}</div>}
      <div>{words.wentIn(inputs)}</div>
      <div>
        {t(contested?.answer ? 'cameOutFirst' : 'cameOut', {
          outcome: words.outcome(decision.outcome),
        })}
      </div>
      {contested?.answer && <div dir="auto">{t('lookedAgain', { answer: contested.answer })}</div>}
    </>
  )
  return (
    <Row title={name} description={lines}>
      {contested ? (
        <Text soft>
          <Link to={placeOf({ request: contested.id })}>
            {t('contested', { reference: contested.reference })}
          </Link>{' '}
          · {status(contested.status)}
        </Text>
      ) : (
        <ButtonLink to={placeOf({ new: 'contest-decision', decision: id })}>
          {t('contestOne', { name })}
        </ButtonLink>
      )}
    </Row>
  )
}
