import { type FormEvent, useId, useRef, useState } from 'react'
import { queryClient } from '../app/client.ts'
import { useDraft } from '../app/hooks/use-draft.ts'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import { CaseStep, type DeskCase } from '../contract/desk.ts'
import { operations } from '../contract/operations.ts'
import { CallFailed } from '../contract/problem.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { Text } from '../ui/Text.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { asked } from './asked.ts'
import { missingParts, type Part } from './missing-parts.ts'
import { callAtDesk, caseQuery, ownerOf, queueQuery } from './queries.ts'
import { StepDetails } from './StepDetails.tsx'
import { useDeskWords } from './words.ts'

export interface Details {
  ground: string | null
  reason: string | null
  day: string
  of: string | null
  erase: readonly string[]
  stop: readonly string[]
}

const labels = {
  step: 'desk:next',
  ground: 'desk:ground',
  reason: 'desk:why',
  day: 'desk:newDay',
  of: 'desk:which',
  words: 'desk:words',
} as const

/** What a field has besides its value and its label. */
export type FieldOf = (part: Part) => { id: string; error: string | undefined }

interface Draft {
  chosen: string | null
  words: string
  details: Details
}

const nothing: Draft = {
  chosen: null,
  words: '',
  details: { ground: null, reason: null, day: '', of: null, erase: [], stop: [] },
}

interface Props {
  given: DeskCase
  staffId: string
}

/** What staff do next. The person reads the words, so a step that ends something needs them. */
export function StepForm({ given, staffId }: Props) {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<readonly Part[]>([])
  const form = useId()
  const key = useRef({ text: '', id: '' })
  const { request } = given
  const [draft, setDraft] = useDraft(`${ownerOf(staffId)}:${request.id}`, nothing)
  const { chosen, words, details } = draft
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const allowed = request.actions.filter(
    ({ id, allowed: may }) => may && (id !== 'duplicate' || given.others.length > 0),
  )
  const action = allowed.find(({ id }) => id === chosen)?.id ?? null
  const wantsWords = action !== null && action !== 'take' && action !== 'duplicate'

  const missing = missingParts(action, { ...details, words })
  const faultOf = (part: Part) => t(`desk:fault.${part === 'words' ? 'write' : 'choose'}`)
  const fieldOf: FieldOf = (part) => ({
    id: `${form}-${part}`,
    error: found.includes(part) && missing.includes(part) ? faultOf(part) : undefined,
  })

  function textOf(failure: unknown): string {
    const reason = failure instanceof CallFailed ? failure.problem?.reason : undefined
    return reason
      ? t(`desk:reason.${reason}`, { defaultValue: problemText(failure) })
      : problemText(failure)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const { data: body } = CaseStep.safeParse(stepOf(action, words, details))
    setFound(missing)
    if (!body || missing.length > 0) return
    const text = JSON.stringify(body)
    if (key.current.text !== text) key.current = { text, id: crypto.randomUUID() }
    setBusy(true)
    setError(undefined)
    try {
      const params = { id: request.id }
      const idempotencyKey = key.current.id
      await callAtDesk(operations.changeDeskCase, {
        params,
        body,
        etag: request.etag,
        idempotencyKey,
      })
      setDraft(nothing)
      await queryClient.invalidateQueries({ queryKey: queueQuery.queryKey })
      await queryClient.refetchQueries({ queryKey: caseQuery(request.id).queryKey })
    } catch (failure) {
      setError(textOf(failure))
    }
    setBusy(false)
  }

  if (allowed.length === 0) return <Text soft>{t('desk:noStep')}</Text>
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary
        title={t('desk:missing')}
        faults={found.map((part) => ({
          fieldId: fieldOf(part).id,
          text: asked(t(labels[part]), faultOf(part)),
        }))}
      />
      <RadioList
        {...fieldOf('step')}
        legend={t('desk:next')}
        chosen={action}
        onChange={(id) => change({ chosen: id })}
        items={allowed.map(({ id }) => ({ id, label: t(`desk:step.${id}`) }))}
      />
      <StepDetails
        action={action}
        given={given}
        details={details}
        fieldOf={fieldOf}
        onChange={(next) => change({ details: next })}
      />
      {wantsWords && (
        <TextArea
          {...fieldOf('words')}
          label={t('desk:words')}
          value={words}
          onChange={({ target }) => change({ words: target.value })}
        />
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button type="submit" kind="primary" busy={busy}>
          {t('desk:do')}
        </Button>
      </Actions>
    </form>
  )
}

function stepOf(
  action: string | null,
  words: string,
  { ground, reason, day, of, ...chosen }: Details,
) {
  if (action === 'take') return { action }
  if (action === 'duplicate') return { action, of }
  if (action === 'deny') return { action, words, ground }
  if (action === 'extend') return { action, words, reason, day }
  if (action === 'fulfil') {
    const { erase, stop } = chosen
    return { action, words, ...(erase.length > 0 && { erase }), ...(stop.length > 0 && { stop }) }
  }
  return { action, words }
}
