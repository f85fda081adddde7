import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../contract/problem.ts'
import { namedScenarios } from '../../scenarios/named.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import { openDraft } from '../open.ts'
import { chooseNamed, useStudio } from '../state.ts'
import { ScenarioForm } from './ScenarioForm.tsx'
import { Share } from './Share.tsx'
import css from './Stage.module.css'

const own = 'own'
type Name = keyof typeof namedScenarios

/** Chooses a scenario, changes it, opens it, and hands it on. */
export function ScenarioBar() {
  const { t } = useTranslation(['studio', 'studio-scenarios'])
  const { name, opened } = useStudio()
  const open = useMutation({ mutationFn: openDraft })
  const problemText = useProblemText()
  const names = Object.keys(namedScenarios) as Name[]
  const [mistake] = open.error instanceof CallFailed ? (open.error.problem?.errors ?? []) : []
  return (
    <div className={css.card}>
      <div className={css.pick}>
        <Select
          label={t('scenario')}
          value={name ?? own}
          options={[
            ...names.map((value) => ({ value, label: t(`studio-scenarios:${value}.title`) })),
            ...(name === null ? [{ value: own, label: t('ownScenario') }] : []),
          ]}
          onChange={(value) => value !== own && chooseNamed(value)}
        />
        <Text soft>{name ? t(`studio-scenarios:${name as Name}.text`) : t('ownScenarioText')}</Text>
        <Button kind="primary" busy={open.isPending} onClick={() => open.mutate()}>
          {t(opened ? 'openAgain' : 'open')}
        </Button>
      </div>
      <Text soft>{t('openWarning')}</Text>
      {open.error && (
        <Notice tone="bad" title={t('openFailed')}>
          {mistake ? `${mistake.path}: ${mistake.message}` : problemText(open.error)}
        </Notice>
      )}
      <Disclosure label={t('adjust')}>
        <ScenarioForm />
      </Disclosure>
      <Disclosure label={t('share')}>
        <Share />
      </Disclosure>
    </div>
  )
}
