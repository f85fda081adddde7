import { useSuspenseQuery } from '@tanstack/react-query'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { Text } from '../../../ui/Text.tsx'
import { Place } from './Place.tsx'
import { deskQuery } from './queries.ts'
import { RequestForm } from './RequestForm.tsx'
import { useWords } from './use-words.ts'

interface Props {
  kindId: string
  decision: string | null
}

export function NewRequest({ kindId, decision }: Props) {
  const { t, kind, day, basis, caveats } = useWords()
  const { data } = useSuspenseQuery(deskQuery)
  const known = data.kinds.find(({ id }) => id === kindId)
  if (!known) {
    return (
      <Place title={t('kind.other')}>
        <Text>{t('notFound')}</Text>
      </Place>
    )
  }
  return (
    <Place title={kind(known.id)} intro={t(`about.${known.id}`, { defaultValue: '' })}>
      {known.asks === 'consents' && known.stops.length === 0 ? (
        <Text>{t('stopsNone')}</Text>
      ) : (
        <>
          <Text>
            {[
              t('expected', { date: day(known.due.day) }),
              basis(known.due.basis),
              ...caveats(known.due.basis),
              t(known.verification ? 'needsCheck' : 'noCheck'),
            ].join(' ')}
          </Text>
          <RequestForm kind={known} grounds={data.deletionGrounds} decision={decision} />
        </>
      )}
      {known.selfService && (
        <Section title={t('selfService')}>
          <LinkRow
            to={`/${known.selfService}`}
            title={t(`menu:${known.selfService.split('/').at(-1)}`)}
          />
        </Section>
      )}
    </Place>
  )
}
