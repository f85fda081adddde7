import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import type { WholeScenario } from '../../contract/scenarios.ts'
import { Button } from '../../ui/Button.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'
import { devices, windowName } from '../frames.ts'
import { enterAlone } from '../open.ts'
import stage from '../stage/Stage.module.css'
import { measuringFrame } from './hand.ts'
import { RulesTable } from './RulesTable.tsx'
import type { Probe, SurfaceResult } from './results.ts'
import { rules } from './rules.ts'
import { measureAll } from './run.ts'
import { SurfacesTable } from './SurfacesTable.tsx'
import { surfaces } from './surfaces.ts'
import { tallyRules, tallySurfaces } from './verdict.ts'

const zoom = 0.45
const { width, height } = devices.phone
const style = { '--w': `${width}px`, '--h': `${height}px`, '--zoom': zoom } as React.CSSProperties

/** Refusing against accepting: 38 rules over every place where somebody is asked. */
export function Component() {
  const { t } = useTranslation('studio')
  const root = useHref('/')
  const [shown, setShown] = useState<{ path: string; key: number; optOut: boolean } | null>(null)
  const [results, setResults] = useState<readonly SurfaceResult[]>([])
  const [probe, setProbe] = useState<Probe | null>(null)
  const key = useRef(0)
  const optOut = useRef(false)

  async function show(path: string, scenario: WholeScenario | null) {
    flushSync(() => setShown(null))
    if (scenario) await enterAlone(measuringFrame, scenario)
    if (scenario) optOut.current = scenario.optOutSignal
    key.current += 1
    flushSync(() => setShown({ path, key: key.current, optOut: optOut.current }))
  }
  const run = useMutation({
    mutationFn: async () => {
      setResults([])
      setProbe(null)
      setProbe(await measureAll(show, (one) => setResults((all) => [...all, one])))
      setShown(null)
    },
  })
  const { unfair, measured, open } = tallySurfaces(results)
  const count = probe && tallyRules(rules, { surfaces: results, probe })
  const frame = { id: measuringFrame, who: 'mei', device: 'phone' } as const

  return (
    <>
      <h2>{t('rules')}</h2>
      <Text soft>{t('rulesText', { total: rules.length })}</Text>
      <div className={stage.view}>
        <Button kind="primary" busy={run.isPending} onClick={() => run.mutate()}>
          {t('measure')}
        </Button>
        <Text role="status" soft>
          {run.isPending && t('measuring', { done: results.length, total: surfaces.length })}
        </Text>
      </div>
      {run.error && <Notice tone="bad">{t('measureFailed', { what: run.error.message })}</Notice>}
      {shown && (
        <div className={stage.frame} style={style}>
          <div className={`${stage.body} ${stage.phone ?? ''}`}>
            <iframe
              key={shown.key}
              title={t('measuredFrame')}
              name={windowName(frame, shown.optOut)}
              src={
                new URL(`${root}${root.endsWith('/') ? '' : '/'}${shown.path}`, location.href).href
              }
              data-frame={measuringFrame}
              className={stage.window}
            />
          </div>
        </div>
      )}
      {probe && (
        <Notice tone={unfair + open === 0 ? 'good' : 'bad'}>
          {t('verdict', { unfair, total: measured })}
        </Notice>
      )}
      {count && (
        <Figures
          items={[
            { label: t('rulesKept'), figure: `${count.kept} / ${count.measured}` },
            { label: t('rulesJudged'), figure: String(count.judged) },
            { label: t('notMeasured'), figure: String(count.open) },
          ]}
        />
      )}
      {results.length > 0 && <SurfacesTable results={results} />}
      <RulesTable run={probe && { surfaces: results, probe }} />
    </>
  )
}
