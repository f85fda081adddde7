import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoggedEvent, Who } from '../../contract/scenarios.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import { useEventWords } from '../event-words.ts'
import { showPast } from '../open.ts'
import { useStudio } from '../state.ts'
import css from './Stage.module.css'

/** Travel in time: the log of a person, newest first, and the app as it was after any of it. */
export function Timeline() {
  const { t } = useTranslation('studio')
  const { logs, opened, frames } = useStudio()
  const people = (opened?.accounts ?? []).map(({ who }) => who)
  const [picked, setPicked] = useState<Who | null>(null)
  const who = picked && people.includes(picked) ? picked : people[0]
  const account = opened?.accounts.find((one) => one.who === who)
  const log = who && logs[who]
  const events = log?.events ?? []
  const past = frames.find((frame) => frame.past)?.past
  return (
    <Region title={t('events')}>
      <Text soft>{t('eventsText')}</Text>
      {people.length > 1 && who && (
        <Select
          label={t('logOf')}
          value={who}
          options={people.map((value) => ({ value, label: t(`who.${value}`) }))}
          onChange={setPicked}
        />
      )}
      {log && (
        <div className={`${css.soft} ${css.hashLine}`}>
          {t('hashNow')} <bdi className={css.hash}>{log.hash}</bdi>
        </div>
      )}
      {events.length === 0 && <Text>{t('noEvents')}</Text>}
      {past && who && (
        <Button onClick={() => void showPast(who, '', null)}>{t('backToNow')}</Button>
      )}
      {who && account && (
        <ol className={css.list} reversed aria-label={t('events')}>
          {events.toReversed().map((event) => (
            <li key={event.id}>
              <EventRow
                event={event}
                onShow={() => void showPast(who, account.accountId, event.place)}
              />
            </li>
          ))}
        </ol>
      )}
    </Region>
  )
}

function EventRow({ event, onShow }: { event: LoggedEvent; onShow: () => void }) {
  const { t, i18n } = useTranslation('studio')
  const titleOf = useEventWords()
  const { place, type, at, actor, clause, changes, body } = event
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const title = titleOf(event)
  const show = (value: unknown) => (value === undefined ? '∅' : JSON.stringify(value))
  return (
    <>
      <div className={css.row}>
        <div className={css.what}>
          <span className={css.place}>{place}</span>
          <div>
            <strong>{title}</strong>
            <div className={css.soft}>
              <bdi>{type}</bdi> · {time.format(new Date(at))} · <bdi>{actor.kind}</bdi> ·{' '}
              {t('clauseOf', { clause: `\u2068${clause}\u2069` })}
            </div>
          </div>
        </div>
        <Button onClick={onShow} aria-label={t('asOfOne', { place, title })}>
          {t('asOf')}
        </Button>
      </div>
      <Disclosure label={t('changed', { total: changes.length })}>
        <dl className={css.changes}>
          {changes.map((change) => (
            <div key={change.path}>
              <dt>
                <bdi>{change.path}</bdi>
              </dt>
              <dd className={css.code} dir="ltr">
                {t('change', { before: show(change.before), after: show(change.after) })}
              </dd>
            </div>
          ))}
        </dl>
        <pre className={css.code} dir="ltr">
          {JSON.stringify(body, null, 2)}
        </pre>
      </Disclosure>
    </>
  )
}
