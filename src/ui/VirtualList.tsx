import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import css from './VirtualList.module.css'

interface Props<Row> {
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** How many rows there are in all, loaded or not; -1 while that is not known. */
  total: number
  /** Called after each render in which the last loaded rows are near. */
  onNearEnd: () => void
  /** Rows bring their own look: no card around them, no lines between them. */
  plain?: boolean
  children: (row: Row, index: number) => ReactNode
}

const nearEnd = 12
const usualHeight = 76

/** A list of any length in a page of any length: only the rows in view, and the focused one, are there. */
export function VirtualList<Row>(props: Props<Row>) {
  const { label, rows, keyOf, total, onNearEnd, plain, children } = props
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [focused, setFocused] = useState<number | null>(null)
  // While it is drawn first the page still stands where the one before was left: rows are placed
  // by how far that was scrolled, and would pull the new page there.
  const [isPlaced, setPlaced] = useState(false)
  useLayoutEffect(() => setPlaced(true), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    enabled: isPlaced,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(rows[index] as Row),
    overscan: 6,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (focused === null || focused >= range.count || shown.includes(focused)) return shown
      return [...shown, focused].toSorted((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1

  // What stands above the list may grow or shrink with any render.
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  })
  useEffect(() => {
    if (last >= rows.length - nearEnd) onNearEnd()
  })
  // Focus in a dialog that a row has opened arrives here too, though it lies in no row.
  const keepFocused = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('li[data-index]')
    if (row) setFocused(Number(row.dataset.index))
  }

  return (
    <ul
      ref={list}
      className={`${css.list} ${plain ? css.plain : css.card}`}
      aria-label={label}
      style={{ blockSize: isPlaced ? virtual.getTotalSize() : rows.length * usualHeight }}
      onFocus={keepFocused}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(rows[index] as Row, index)}
        </li>
      ))}
    </ul>
  )
}
