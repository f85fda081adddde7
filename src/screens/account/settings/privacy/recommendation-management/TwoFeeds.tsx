import { ArrowDown, ArrowUp, Equal, LogOut, Plus } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import { ItemPicture } from '../../../../../ui/ItemPicture.tsx'
import { moveOf } from './moves.ts'
import css from './TwoFeeds.module.css'

interface Side {
  title: string
  cards: readonly FeedCard[]
}

const shownOfEach = 12
const icons = { up: ArrowUp, down: ArrowDown, same: Equal, new: Plus, gone: LogOut }

/** One feed as it would be without, one with: the second says of each card what moved. */
export function TwoFeeds({ before, after }: { before: Side; after: Side }) {
  return (
    <div className={css.feeds}>
      {[before, after].map((side) => (
        <Feed key={side.title} {...side} moves={side === after} before={before} after={after} />
      ))}
    </div>
  )
}

interface FeedProps extends Side {
  moves: boolean
  before: Side
  after: Side
}

function Feed({ title, cards, moves, before, after }: FeedProps) {
  const { t } = useTranslation('account/settings/privacy/recommendation-management')
  const id = useId()
  return (
    <section className={css.feed}>
      <h3 id={id}>{title}</h3>
      <ol className={css.list} aria-labelledby={id}>
        {cards.slice(0, shownOfEach).map(({ itemId, category, title: name, rank }) => {
          const move = moveOf(itemId, before.cards, after.cards)
          const Icon = icons[move.kind]
          return (
            <li key={itemId} className={css.card}>
              <span className={css.place}>{rank}</span>
              <ItemPicture small itemId={itemId} category={category} />
              <div>
                {name}
                {(moves || move.kind === 'gone') && (
                  <div className={`${css.move} ${move.kind === 'same' ? '' : css.moved}`}>
                    <Icon aria-hidden size={15} />
                    {t(`move.${move.kind}`, { count: 'by' in move ? move.by : 0 })}
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
