import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../app/client.ts'
import { useProblemText } from '../../../../app/hooks/use-problem-text.ts'
import { HomepageItem, type HomepageSettings } from '../../../../contract/homepage.ts'
import { operations } from '../../../../contract/operations.ts'
import { Section } from '../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../ui/settings/SwitchRow.tsx'
import { path, refresh } from './queries.ts'

const findable = 'findable'

/** Each thing on the homepage has a switch of its own; all of them start off (II(4).2). */
export function Visibility({ settings }: { settings: HomepageSettings }) {
  const { t } = useTranslation([path, 'common'])
  const problemText = useProblemText()
  const [saving, setSaving] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [failure, setFailure] = useState<{ id: string; next: boolean; error: unknown } | null>(null)
  const { etag } = settings
  const why = settings.actions.find(({ id }) => id === 'change')?.reason

  async function change(id: string, next: boolean) {
    setSaving(id)
    setSaved(null)
    setFailure(null)
    const shown = HomepageItem.options.filter((one) =>
      one === id ? next : settings.items.some((item) => item.id === one && item.shown),
    )
    const body = { shown, findable: id === findable ? next : settings.findable }
    try {
      await call(operations.changeHomepage, { body, etag })
      setSaved(id)
    } catch (error) {
      setFailure({ id, next, error })
    }
    await refresh()
    setSaving(null)
  }

  const row = (id: string, checked: boolean) => (
    <SwitchRow
      key={id}
      title={t(`item.${id}`)}
      description={t(`itemText.${id}`)}
      checked={checked}
      words={{ on: t('common:on'), off: t('common:off'), saving: t('common:saving') }}
      busy={saving === id}
      status={saved === id ? t(checked ? 'shown' : 'hidden') : undefined}
      blockedReason={why ? t(`common:reason.${why}`) : undefined}
      error={
        failure?.id === id
          ? {
              text: problemText(failure.error),
              actions: [{ label: t('common:retry'), onPress: () => void change(id, failure.next) }],
            }
          : undefined
      }
      onChange={(next) => void change(id, next)}
    />
  )
  return (
    <>
      <Section title={t('finding')}>{row(findable, settings.findable)}</Section>
      <Section title={t('items')} description={t('itemsText')}>
        {settings.items.map(({ id, shown }) => row(id, shown))}
      </Section>
    </>
  )
}
