import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
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
  const isPrinted = useIsPrinted()
  const virtual = useWindowVirtualizer({
    count: rows.length,
    enabled: isPlaced,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(rows[index] as Row),
    overscan: 6,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range) => {
      if (isPrinted) return rows.map((_, index) => index)
      const shown = defaultRangeExtractor(range)
      if (focused === null || focused >= range.count || shown.includes(focused)) return shown
      return [...shown, focused].toSorted((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  const height = isPlaced ? virtual.getTotalSize() : rows.length * usualHeight

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
      className={`${isPrinted ? css.paper : css.list} ${plain ? css.plain : css.card}`}
      aria-label={label}
      style={isPrinted ? undefined : { blockSize: height }}
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
          style={isPrinted ? undefined : { transform: `translateY(${start - top}px)` }}
        >
          {children(rows[index] as Row, index)}
        </li>
      ))}
    </ul>
  )
}

/** On paper nothing comes into view: what is loaded has to be there before the page is drawn for it. */
function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinted(true))
    const end = () => setPrinted(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinted
}
