import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import css from '../../../../../ui/ui.module.css'

export type BlockView = 'item' | 'similar' | 'shop' | 'category'

interface Props {
  card: FeedCard
  onBlock: (block: { kind: BlockView; targetId: string }, name: string) => void
}

/** One item of the feed. Long press, right click and the button all open the same choices (II(2).3). */
export function FeedCardItem({ card, onBlock }: Props) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/recommendation-management',
    'policy',
  ])
  const { itemId, title, shop, category, because, sponsored } = card
  const price = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: card.currency })
  const interest = (id: string) => t(`policy:interest.${id}`)
  const choices = [
    ['hideItem', 'item', itemId, title],
    ['hideSimilar', 'similar', itemId, title],
    ['hideShop', 'shop', shop.id, shop.name],
    ['hideCategory', 'category', category, interest(category)],
  ] as const
  const items = choices.map(([label, kind, targetId, name]) => (
    <Menu.Item
      key={label}
      className={css.menuItem}
      onClick={() => onBlock({ kind, targetId }, name)}
    >
      {t(label)}
    </Menu.Item>
  ))
  return (
    <li>
      <ContextMenu.Root>
        <ContextMenu.Trigger className={css.card}>
          <span className={css.title}>{title}</span>
          <span className={css.soft}>{shop.name}</span>
          <span>{price.format(card.price / 100)}</span>
          <span className={css.soft}>
            {sponsored && `${t('sponsored')} · `}
            {because ? t('because', { interest: interest(because) }) : t('general')}
          </span>
          <Menu.Root>
            <Menu.Trigger className={css.button} aria-label={t('options', { name: title })}>
              ⋯
            </Menu.Trigger>
            <Menu.Portal>
              <Menu.Positioner>
                <Menu.Popup className={css.menu}>{items}</Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        </ContextMenu.Trigger>
        <ContextMenu.Portal>
          <ContextMenu.Positioner>
            <ContextMenu.Popup className={css.menu}>{items}</ContextMenu.Popup>
          </ContextMenu.Positioner>
        </ContextMenu.Portal>
      </ContextMenu.Root>
    </li>
  )
}
