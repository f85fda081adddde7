import { useTranslation } from 'react-i18next'
import { ScenarioLanguage, ScenarioTheme, Who } from '../../contract/scenarios.ts'
import { languages } from '../../i18n/languages.ts'
import { sampleAnnouncements } from '../../policy/announcements.ts'
import { pack } from '../../policy/pack.ts'
import { namedScenarios } from '../../scenarios/named.ts'
import { combined } from '../../scenarios/resolve.ts'
import { CheckboxList } from '../../ui/CheckboxList.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeDraft, useStudio } from '../state.ts'
import { NetworkFields } from './NetworkFields.tsx'
import css from './Stage.module.css'

const none = 'none'
const paths = pack.menu
  .filter(({ built, path }) => built && !path.includes(':'))
  .map(({ path, slug }) => ({ path, slug }))

/** Every field of the schema: who, where, when, and what the policy and the network are up to. */
export function ScenarioForm() {
  const { t } = useTranslation(['studio', 'studio-scenarios', 'menu', 'policy', 'common'])
  const draft = useStudio((state) => state.draft)
  const { person, beside, region, language, theme, path, policy } = draft
  const people = Who.options.map((value) => ({ value, label: t(`who.${value}`) }))
  const names = Object.keys(namedScenarios) as (keyof typeof namedScenarios)[]
  return (
    <div className={css.form}>
      <Select
        label={t('person')}
        value={person}
        options={people.filter(({ value }) => !value.startsWith('staff-'))}
        onChange={(value) => changeDraft({ person: value })}
      />
      <Select
        label={t('beside')}
        value={beside[0] ?? none}
        options={[
          { value: none, label: t('nobody') },
          ...people.filter(({ value }) => value !== person),
        ]}
        onChange={(value) => changeDraft({ beside: value === none ? [] : [value as Who] })}
      />
      <Select
        label={t('region')}
        value={region ?? none}
        options={[
          { value: none, label: t('ownRegion') },
          ...pack.regions.map(({ id }) => ({ value: id, label: t(`policy:region.${id}`) })),
        ]}
        onChange={(value) => changeDraft({ region: value === none ? null : value })}
      />
      <Select
        label={t('common:language')}
        value={language}
        options={ScenarioLanguage.options.map((value) => ({
          value,
          label: languages[value],
          lang: value,
        }))}
        onChange={(value) => changeDraft({ language: value })}
      />
      <Select
        label={t('common:theme')}
        value={theme}
        options={ScenarioTheme.options.map((value) => ({ value, label: t(`common:${value}`) }))}
        onChange={(value) => changeDraft({ theme: value })}
      />
      <Select
        label={t('path')}
        value={path}
        options={paths.map((one) => ({ value: one.path, label: t(`menu:${one.slug}`) }))}
        onChange={(value) => changeDraft({ path: value })}
      />
      <NetworkFields />
      <Select
        label={t('combine')}
        value={none}
        options={[
          { value: none, label: t('combineNone') },
          ...names.map((value) => ({ value, label: t(`studio-scenarios:${value}.title`) })),
        ]}
        onChange={(value) => value !== none && changeDraft(combined(draft, value))}
      />
      <div className={css.wide}>
        <CheckboxList
          legend={t('policyState')}
          items={sampleAnnouncements.map(({ id, words }) => ({
            id,
            label: words[language]?.title ?? words.en?.title ?? id,
          }))}
          chosen={policy.map(({ announcement }) => announcement)}
          onChange={(chosen) =>
            changeDraft({
              policy: chosen.map(
                (announcement) =>
                  policy.find((one) => one.announcement === announcement) ?? {
                    announcement,
                    daysAgo: 0,
                  },
              ),
            })
          }
        />
      </div>
    </div>
  )
}
