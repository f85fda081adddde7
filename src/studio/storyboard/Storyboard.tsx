import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveBlob } from '../../app/hooks/save-blob.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useEventWords } from '../event-words.ts'
import { useStudio } from '../state.ts'
import css from './Storyboard.module.css'
import { sheetOf } from './sheet.ts'

/** The played flow as a strip of pictures, to hand to somebody who reads and does not click. */
export function Component() {
  const { t, i18n } = useTranslation('studio')
  const { shots, shotsOf, opened, logs } = useStudio()
  const titleOf = useEventWords()
  const events = Object.values(logs).flat()
  const png = useMutation({
    mutationFn: async () => saveBlob(await sheetOf(shotsOf, shots), 'storyboard.png'),
  })
  if (shots.length === 0 || !opened) {
    return (
      <Empty title={t('noShots')} text={t('noShotsText')}>
        <ButtonLink to="/studio">{t('toStage')}</ButtonLink>
      </Empty>
    )
  }
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <div className={css.head}>
        <h2>{shotsOf}</h2>
        <p className={css.soft}>
          {t('boardOf', {
            who: t(`who.${opened.scenario.person}`),
            date: date.format(new Date(opened.scenario.clock.at)),
          })}
        </p>
        <p className={css.soft}>
          <span>{t('hash')}</span> <bdi>{opened.hash}</bdi>
        </p>
        <div className={css.notPrinted}>
          <Actions>
            <Button kind="primary" onClick={() => print()}>
              {t('printPdf')}
            </Button>
            <Button busy={png.isPending} onClick={() => png.mutate()}>
              {t('savePng')}
            </Button>
          </Actions>
          {png.isError && <Notice tone="bad">{t('pngFailed')}</Notice>}
        </div>
      </div>
      <ol className={css.board}>
        {shots.map(({ picture, words, width, height, events: caused }, index) => (
          <li key={words} className={css.shot}>
            <img
              src={picture}
              width={width}
              height={height}
              alt={t('shotAlt', { place: index + 1 })}
            />
            <p>
              <strong>{index + 1}</strong> {words}
            </p>
            {caused.map((id) => {
              const event = events.find((one) => one.id === id)
              return (
                <p key={id} className={css.soft}>
                  {event && t('causedEvent', { place: event.place, title: titleOf(event.type) })}
                </p>
              )
            })}
          </li>
        ))}
      </ol>
    </>
  )
}
