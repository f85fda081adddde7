import { useTranslation } from 'react-i18next'
import { moneyIn } from '../../../../../app/hooks/money.ts'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import { ItemPicture } from '../../../../../ui/ItemPicture.tsx'
import { MenuCard } from '../../../../../ui/MenuCard.tsx'
import type { BlockKind } from './use-blocking.ts'
import { useWhy } from './use-why.ts'

interface Props {
  card: FeedCard
  onBlock: (block: { kind: BlockKind; targetId: string }, name: string) => void
  onShare: (card: FeedCard) => void
  onLook: (card: FeedCard) => void
}

/** One item of the feed. Long press, right click and the button all open the same choices (II(2).3). */
export function FeedCardItem({ card, onBlock, onShare, onLook }: Props) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/recommendation-management',
    'policy',
  ])
  const why = useWhy()
  const { itemId, title, shop, category } = card
  const price = moneyIn(i18n.language, card.currency)
  const choices = [
    ['hideItem', 'item', itemId, title],
    ['hideSimilar', 'similar', itemId, title],
    ['hideShop', 'shop', shop.id, shop.name],
    ['hideCategory', 'category', category, t(`policy:interest.${category}`)],
  ] as const
  return (
    <li>
      <MenuCard
        title={title}
        picture={<ItemPicture itemId={itemId} category={category} />}
        strong={price(card.price)}
        lines={[shop.name, why(card)]}
        menuLabel={t('options', { name: title })}
        choices={[
          { id: 'look', label: t('lookAt'), onChoose: () => onLook(card) },
          ...choices.map(([label, kind, targetId, name]) => ({
            id: label,
            label: t(label, { name }),
            onChoose: () => onBlock({ kind, targetId }, name),
          })),
          { id: 'share', label: t('share'), onChoose: () => onShare(card) },
        ]}
      />
    </li>
  )
}
