import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { OutboxNotice } from '../../../../../app/hooks/outbox-notice.tsx'
import type { CheckUp, CheckUpItem } from '../../../../../contract/check-up.ts'
import type { ConsentState } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { ButtonLink } from '../../../../../ui/ButtonLink.tsx'
import { Progress } from '../../../../../ui/Progress.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { CollectionItem } from './CollectionItem.tsx'
import { ConsentItem } from './ConsentItem.tsx'
import { ServiceItem } from './ServiceItem.tsx'
import { useItemWords } from './use-item-words.ts'
import { useLeaving } from './use-leaving.ts'

export interface ItemProps {
  item: CheckUpItem
  busy: boolean
  onLeave: () => void
  /** The server has confirmed an answer; `status` says which. */
  onConfirmed: (status: string) => void
}

interface Props {
  checkUp: CheckUp
  item: CheckUpItem
  onNext: (said: string) => void
}

/** One choice of the round, and where it stands among them. */
export function Step({ checkUp, item, onNext }: Props) {
  const { t, i18n } = useTranslation(checkUpPath)
  const { name } = useItemWords()(item)
  const left = useLeaving(item.id, (after) => {
    const now = after?.items.find(({ id }) => id === item.id)
    // An ending that had arrived without an answer came before it.
    const isOver = item.part === 'services' && now?.authorisation === null
    onNext(isOver ? t('saved', { name, status: t('now.ended') }) : t('savedLeft', { name }))
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const { items, answered, total } = checkUp
  const index = items.findIndex(({ id }) => id === item.id)
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  const to = (by: number) => `?item=${encodeURIComponent(items[index + by]?.id ?? '')}`

  // What was pressed went with the choice before.
  useEffect(() => heading.current?.focus(), [])

  const props: ItemProps = {
    item,
    busy: left.busy,
    onLeave: left.leave,
    onConfirmed: (status) => onNext(t('saved', { name, status })),
  }
  return (
    <>
      <Progress flush label={t('howFar')} done={answered} total={total} />
      <Text soft>{t('progress', { answered, total })}</Text>
      <Text soft>{t('step', { number: index + 1, total, part: t(`part.${item.part}`) })}</Text>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {item.answer && (
        <Text soft>
          {t(`answered.${item.answer.what}`, { time: time.format(new Date(item.answer.at)) })}
        </Text>
      )}
      <Body {...props} />
      <OutboxNotice outboxed={left.outboxed} />
      <Actions>
        {index > 0 && <ButtonLink to={to(-1)}>{t('previous')}</ButtonLink>}
        {index < total - 1 && <ButtonLink to={to(1)}>{t('next')}</ButtonLink>}
        <ButtonLink to="?">{t('overview')}</ButtonLink>
      </Actions>
    </>
  )
}

function Body(props: ItemProps) {
  const { consent, collection } = props.item
  if (consent) {
    return <ConsentItem {...props} item={{ ...props.item, consent: consent as ConsentState }} />
  }
  if (collection) return <CollectionItem {...props} item={{ ...props.item, collection }} />
  return <ServiceItem {...props} />
}
