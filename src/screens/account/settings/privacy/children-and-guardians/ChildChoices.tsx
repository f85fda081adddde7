import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { ConsentState } from '../../../../../contract/schemas.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { childChoicesQuery, refresh } from './queries.ts'

/** Each optional use of the child's data, asked alone; a no by the child stands here too. */
export function ChildChoices({ child }: { child: GuardedChild }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const problemText = useProblemText()
  const { data, error } = useQuery(childChoicesQuery(child.id))
  const consents = data?.purposes.flatMap(({ consent }) => (consent ? [consent] : [])) ?? []
  if (error) return <Notice tone="bad">{problemText(error)}</Notice>
  return (
    <Section
      title={t('choices', { name: child.name })}
      description={t('choicesText', { name: child.name })}
    >
      {consents.map((consent) => (
        <ChildChoice key={consent.purpose} child={child} consent={consent} />
      ))}
    </Section>
  )
}

function ChildChoice({ child, consent }: { child: GuardedChild; consent: ConsentState }) {
  const { t, i18n } = useTranslation('common')
  const { run, busy, error } = useAction()
  const { purpose, choice, at, etag, actions } = consent
  const { name, text } = usePurposeWords()(purpose)
  const checked = choice === 'given'
  const blocking = actions.find(({ id }) => id === (checked ? 'withdraw' : 'give'))
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const change = (next: boolean) =>
    run(async () => {
      const shown = await shownText(i18n.language, [name, text])
      const body = { choice: next ? ('given' as const) : ('withdrawn' as const), shown }
      await call(operations.changeConsent, {
        params: { id: purpose },
        body,
        etag,
        onBehalfOf: child.id,
      })
      await refresh()
    })

  return (
    <SwitchRow
      title={name}
      description={text}
      checked={checked}
      busy={busy}
      words={{ on: t('on'), off: t('off'), saving: t('saving') }}
      status={
        at ? t(checked ? 'given' : 'withdrawn', { time: time.format(new Date(at)) }) : undefined
      }
      blockedReason={blocking?.reason ? t(`reason.${blocking.reason}`) : undefined}
      error={
        error
          ? { text: error, actions: [{ label: t('retry'), onPress: () => void change(!checked) }] }
          : undefined
      }
      onChange={(next) => void change(next)}
    />
  )
}
