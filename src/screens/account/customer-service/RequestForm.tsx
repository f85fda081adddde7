import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { call, queryClient } from '../../../app/client.ts'
import { useSession } from '../../../app/hooks/session.ts'
import { useDraft } from '../../../app/hooks/use-draft.ts'
import { useShownText } from '../../../app/hooks/use-shown-text.ts'
import { operations } from '../../../contract/operations.ts'
import type { CustomerService, RequestKindView } from '../../../contract/requests.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RadioList } from '../../../ui/RadioList.tsx'
import { Text } from '../../../ui/Text.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DecisionChoice } from './DecisionChoice.tsx'
import { accept, placeOf } from './queries.ts'
import { StopChoice } from './StopChoice.tsx'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

interface Props {
  kind: RequestKindView
  grounds: CustomerService['deletionGrounds']
  decision: string | null
}

interface Draft {
  words: string
  ground: string | null
  decision: string | null
  /** Consents to end. */
  stops: readonly string[]
}

export function RequestForm({ kind, grounds, decision }: Props) {
  const { t } = useWords()
  const { accountId } = useSession()
  const navigate = useNavigate()
  const { send, busy, error } = useSend()
  const proof = useShownText([t('stops'), t('stopsText')])
  const empty: Draft = { words: '', ground: null, decision, stops: [] }
  const about = decision ? `${kind.id}:${decision}` : kind.id
  const [draft, setDraft] = useDraft(`${accountId}:${about}`, empty)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    // Only what is still given: a draft may be older than a switch.
    const purposes = kind.stops.filter((id) => draft.stops.includes(id))
    const content = {
      kind: kind.id,
      ...(draft.words.trim() && { words: draft.words }),
      ...(draft.ground && { ground: draft.ground }),
      ...(draft.decision && { decision: draft.decision }),
    }
    void send([content, purposes], async (idempotencyKey) => {
      const stop = purposes.length > 0 && { purposes, shown: await proof() }
      const body = { ...content, ...(stop && { stop }) }
      const request = await call(operations.startRequest, { body, idempotencyKey })
      setDraft(empty)
      await accept(request)
      if (stop) await queryClient.invalidateQueries()
      await navigate(placeOf({ request: request.id }))
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      {kind.asks === 'deletion-ground' && (
        <RadioList
          legend={t('ground')}
          chosen={draft.ground}
          onChange={(ground) => change({ ground })}
          items={grounds.map(({ id }) => ({ id, label: t(`groundOf.${id}`) }))}
        />
      )}
      {kind.asks === 'decision' && (
        <DecisionChoice chosen={draft.decision} onChange={(id) => change({ decision: id })} />
      )}
      <StopChoice given={kind.stops} chosen={draft.stops} onChange={(stops) => change({ stops })} />
      <TextArea
        label={t(kind.needsWords && !draft.decision ? 'words' : 'wordsOptional')}
        hint={t('wordsHint')}
        value={draft.words}
        onChange={({ target }) => change({ words: target.value })}
      />
      {draft.words && <Text soft>{t('draft')}</Text>}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button type="submit" kind="primary" busy={busy}>
          {t('send')}
        </Button>
        <Button onClick={() => setDraft(empty)}>{t('clear')}</Button>
      </Actions>
    </form>
  )
}
