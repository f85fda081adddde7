import { useTranslation } from 'react-i18next'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import { MenuCard } from '../../../../../ui/MenuCard.tsx'

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
  const why = because ? t('because', { interest: interest(because) }) : t('general')
  return (
    <li>
      <MenuCard
        title={title}
        strong={price.format(card.price / 100)}
        lines={[shop.name, sponsored ? `${t('sponsored')} · ${why}` : why]}
        menuLabel={t('options', { name: title })}
        choices={choices.map(([label, kind, targetId, name]) => ({
          id: label,
          label: t(label),
          onChoose: () => onBlock({ kind, targetId }, name),
        }))}
      />
    </li>
  )
}
