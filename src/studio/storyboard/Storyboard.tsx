import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveBlob } from '../../app/hooks/save-blob.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import css from './Storyboard.module.css'
import { sheetOf } from './sheet.ts'
import { type Board, useBoard } from './use-board.ts'

/** The played flow as a strip of pictures, to hand to somebody who reads and does not click. */
export function Component() {
  const { t } = useTranslation('studio')
  const board = useBoard()
  if (!board) {
    return (
      <Empty title={t('noShots')} text={t('noShotsText')}>
        <ButtonLink to="/studio">{t('toStage')}</ButtonLink>
      </Empty>
    )
  }
  return (
    <div className={css.paper}>
      <h2>{board.title}</h2>
      <dl className={css.facts}>
        {board.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <HandOn board={board} />
      <Steps steps={board.steps} />
    </div>
  )
}

function HandOn({ board }: { board: Board }) {
  const { t } = useTranslation('studio')
  const png = useMutation({
    mutationFn: async () => saveBlob(await sheetOf(board), 'storyboard.png'),
  })
  return (
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
  )
}

function Steps({ steps }: Pick<Board, 'steps'>) {
  const { t } = useTranslation('studio')
  const isWide = steps.some(({ width, height }) => width > height)
  return (
    <ol className={`${css.board} ${isWide ? css.wide : ''}`}>
      {steps.map(({ picture, words, width, height, notes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are told by their place
        <li key={index} className={css.shot}>
          <img
            src={picture}
            width={width}
            height={height}
            alt={t('shotAlt', { place: index + 1 })}
          />
          <p>
            <strong>{index + 1}</strong> {words}
          </p>
          {notes.map((note) => (
            <p key={note} className={css.note}>
              {note}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
