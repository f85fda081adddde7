import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from '../../../app/hooks/records/records.module.css'
import type { Removing } from '../../../app/hooks/records/use-removal.ts'
import type { Chats } from '../../../contract/messages.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Parts } from '../../../ui/Parts.tsx'

interface Props {
  chat: Chats['chats'][number]
  removing: Removing
}

export function ChatItem({ chat, removing }: Props) {
  const { t, i18n } = useTranslation(['account/messages', 'records'])
  const { shop, last, messages, muted, member } = chat
  const isLeaving = removing.leaving.has(shop.id)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const facts = [
    date.format(new Date(last.at)),
    t('count', { count: messages }),
    muted && t('muted'),
    member && t('member'),
  ]
  return (
    <div className={css.item}>
      <div className={css.text}>
        <Link className={css.leads} to={`/account/messages/${shop.id}`}>
          {shop.name}
        </Link>
        <div>
          <bdi>{last.text}</bdi>
        </div>
        <div className={css.soft}>
          <Parts of={facts} />
        </div>
        {removing.waiting.has(shop.id) && <div className={css.soft}>{t('records:waits')}</div>}
      </div>
      <IconButton
        aria-label={t('remove', { name: shop.name })}
        aria-disabled={isLeaving || undefined}
        onClick={() => {
          if (!isLeaving) void removing.removeChat(shop.id, last.at)
        }}
      >
        <Trash2 aria-hidden size={20} />
      </IconButton>
    </div>
  )
}
