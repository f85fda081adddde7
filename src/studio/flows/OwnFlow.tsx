import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveBlob } from '../../app/hooks/save-blob.ts'
import { type Flow, parseFlow } from '../../scenarios/flow.ts'
import { ScenarioProblem } from '../../scenarios/resolve.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'
import { useStudio } from '../state.ts'
import { asTest } from './as-test.ts'
import { FlowWords } from './FlowWords.tsx'
import { useFlowInAddress } from './use-flow-in-address.ts'
import { useSaid } from './use-said.ts'

/** The flow that was recorded: its words can be changed, and it can be handed on or opened again. */
export function OwnFlow({ flow }: { flow: Flow | null }) {
  const { t } = useTranslation('studio')
  const { problem, isTooLong } = useFlowInAddress()
  const open = useMutation({
    mutationFn: async (file: File) => {
      useStudio.setState({ flow: parseFlow(JSON.parse(await file.text())), shots: [] })
    },
  })
  const mistake = open.error ?? problem
  const mistakeText = (error: Error) => {
    if (!(error instanceof ScenarioProblem)) return t('notJson')
    const { code, detail } = error
    return code === 'wrong-shape'
      ? t('flowMistake', { detail })
      : t(`linkProblem.${code}`, { detail })
  }
  return (
    <>
      {flow && (
        <Disclosure label={t('flowWords')}>
          <FlowWords flow={flow} />
        </Disclosure>
      )}
      <Actions>
        {flow && <Saved flow={flow} />}
        <FileButton
          label={t('openFlow')}
          accept="application/json"
          busy={open.isPending}
          onFile={(file) => open.mutate(file)}
        />
      </Actions>
      {flow && <Text soft>{t(isTooLong ? 'flowTooLong' : 'flowInAddress')}</Text>}
      {mistake && (
        <Notice tone="bad" title={t('flowNotOpened')}>
          {mistakeText(mistake)}
        </Notice>
      )}
    </>
  )
}

function Saved({ flow }: { flow: Flow }) {
  const { t } = useTranslation('studio')
  const { sayOf } = useSaid(flow)
  const test = useMutation({
    mutationFn: async () => {
      const say = (place: number) => sayOf(flow.steps[place] ?? {})
      const code = await asTest(flow, flow.scenario.language ?? 'en', say)
      saveBlob(new Blob([code], { type: 'text/plain' }), 'recorded.spec.ts')
    },
  })
  const json = () => {
    const text = JSON.stringify(flow, null, 2)
    saveBlob(new Blob([text], { type: 'application/json' }), 'flow.json')
  }
  return (
    <>
      <Button onClick={json}>{t('saveFlow')}</Button>
      <Button busy={test.isPending} onClick={() => test.mutate()}>
        {t('saveTest')}
      </Button>
    </>
  )
}
