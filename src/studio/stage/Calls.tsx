import { useTranslation } from 'react-i18next'
import type { SeenCall } from '../../app/hooks/frame.ts'
import type { LoggedEvent } from '../../contract/scenarios.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Region } from '../../ui/Region.tsx'
import { Text } from '../../ui/Text.tsx'
import { useEventWords } from '../event-words.ts'
import { useStudio } from '../state.ts'
import css from './Stage.module.css'

/** Every call the frames made, newest first, with what went there and back and what it caused. */
export function Calls() {
  const { t } = useTranslation('studio')
  const { calls, logs, frames } = useStudio()
  const nameOf = (id: string) => {
    const frame = frames.find((one) => one.id === id)
    return (
      frame && t('frameOf', { who: t(`who.${frame.who}`), device: t(`device.${frame.device}`) })
    )
  }
  const events = Object.values(logs).flatMap((log) => log.events)
  return (
    <Region title={t('calls')}>
      <Text soft>{t('callsText')}</Text>
      {calls.length === 0 && <Text>{t('noCalls')}</Text>}
      <ol className={css.list} reversed aria-label={t('calls')}>
        {calls.map((call) => (
          <li key={call.id}>
            <CallRow
              call={call}
              by={nameOf(call.frame)}
              caused={events.filter(({ id }) => call.events.includes(id))}
            />
          </li>
        ))}
      </ol>
    </Region>
  )
}

const pretty = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

interface RowProps {
  call: SeenCall
  by: string | undefined
  caused: readonly LoggedEvent[]
}

function CallRow({ call, by, caused }: RowProps) {
  const { t } = useTranslation('studio')
  const titleOf = useEventWords()
  const { method, path, status, took, request, response } = call
  const isBad = status === 0 || status >= 400
  return (
    <>
      <div dir="ltr">
        <span className={css.method}>{method}</span>
        <bdi>{path.replace('/api/v1', '')}</bdi>
      </div>
      <div className={css.soft}>
        <span className={isBad ? css.bad : css.good}>
          {status === 0 ? t('noAnswer') : t('status', { status })}
        </span>{' '}
        · {t('took', { ms: took })} · <bdi>{by}</bdi>
      </div>
      {caused.map((event) => (
        <div key={event.id} className={css.good}>
          {t('causedEvent', { place: event.place, title: titleOf(event) })}
        </div>
      ))}
      <Disclosure label={t('there')}>
        {request && (
          <pre className={css.code} dir="ltr">
            {pretty(request)}
          </pre>
        )}
        <pre className={css.code} dir="ltr">
          {response === null ? '∅' : pretty(response)}
        </pre>
      </Disclosure>
    </>
  )
}
