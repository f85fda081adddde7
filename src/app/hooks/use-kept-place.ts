import { useEffect, useRef } from 'react'

const isLost = () => document.activeElement === document.body

/**
 * Where a press takes away the button that was pressed, focus goes on to what can be done next in
 * the same place, a form that opened there first, and to the top of the page where nothing can.
 * Focus that went elsewhere stays there.
 */
export function useKeptPlace<Place extends HTMLElement>(shown: unknown) {
  const place = useRef<Place>(null)
  const pressed = useRef(false)
  const goOn = useRef(() => {
    if (!pressed.current || !isLost()) return
    pressed.current = false
    const next =
      place.current?.querySelector<HTMLElement>('form :is(select, input, textarea)') ??
      place.current?.querySelector('button') ??
      document.getElementById('page-title')
    next?.focus()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown now is what may have lost it
  useEffect(() => goOn.current(), [shown])
  // Once all of it is gone the page is still there.
  useEffect(() => () => void queueMicrotask(goOn.current), [])
  return {
    place,
    onPressed: () => {
      pressed.current = true
    },
  }
}
