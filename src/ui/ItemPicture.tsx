import css from './ItemPicture.module.css'
import { motifs, plainMotif } from './item-motifs.ts'

interface Props {
  /** Items of one category look alike; its number sets each one apart. */
  itemId: string
  category: string
  small?: boolean
}

/** A picture of an item, drawn by rule: no network, no photograph. Decoration only: its name stands beside it. */
export function ItemPicture({ itemId, category, small = false }: Props) {
  const { hue, outline } = motifs[category] ?? plainMotif
  const number = Number(itemId.replace(/\D/g, '')) || 0
  const own = (hue + ((number * 37) % 31) - 15 + 360) % 360
  const scale = [0.92, 0.74, 0.84][number % 3] ?? 0.84
  return (
    <svg
      viewBox="0 0 64 48"
      className={`${css.picture} ${small ? css.small : ''}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="64" height="48" fill={`hsl(${own} 45% 88%)`} />
      <circle
        cx={12 + ((number * 17) % 40)}
        cy="40"
        r={14 + (number % 9)}
        fill={`hsl(${own} 50% 80%)`}
      />
      <g
        transform={`translate(32 24) scale(${scale}) translate(-32 -24)`}
        fill={`hsl(${own} 45% 70%)`}
        stroke={`hsl(${own} 55% 26%)`}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={outline} />
      </g>
    </svg>
  )
}
