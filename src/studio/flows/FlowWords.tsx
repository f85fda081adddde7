import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Flow, FlowStep } from '../../scenarios/flow.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from '../stage/Stage.module.css'
import { useStudio } from '../state.ts'
import { useSaid } from './use-said.ts'

const change = (flow: Flow, part: Partial<Flow>) =>
  useStudio.setState({ flow: { ...flow, ...part }, shots: [] })

/** The title and what is said at each step; a step that was a slip can be taken out. */
export function FlowWords({ flow }: { flow: Flow }) {
  const { t } = useTranslation('studio')
  const { title, sayOf } = useSaid(flow)
  const { steps } = flow
  const sayAt = (place: number, words: string) =>
    change(flow, {
      steps: steps.map((step, at): FlowStep => {
        const { say: _, ...plain } = step
        if (at !== place) return step
        // Emptied, it says again what is done.
        return words === '' ? plain : { ...plain, say: words }
      }),
    })
  return (
    <>
      <TextField
        label={t('flowTitle')}
        maxLength={400}
        key={title}
        defaultValue={title}
        onBlur={({ target }) =>
          target.value !== title &&
          change(flow, { title: target.value || { key: 'studio:ownFlow' } })
        }
      />
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name, and its field may change its words
        <div key={place} className={css.say}>
          <TextField
            label={t('wordsOfStep', { step: place + 1 })}
            maxLength={400}
            key={sayOf(step)}
            defaultValue={sayOf(step)}
            onBlur={({ target }) => target.value !== sayOf(step) && sayAt(place, target.value)}
          />
          {steps.length > 1 && (
            <IconButton
              aria-label={t('dropStep', { step: place + 1 })}
              onClick={() => change(flow, { steps: steps.toSpliced(place, 1) })}
            >
              <X aria-hidden size={20} />
            </IconButton>
          )}
        </div>
      ))}
    </>
  )
}
