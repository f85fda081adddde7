import { useEffect, useRef } from 'react'

/**
 * For what appears because of a press, where its button was or further down: its own heading takes
 * the focus and it is scrolled to, so that on a small screen it is not looked for.
 */
export function useComesIntoView<Box extends HTMLElement>() {
  const box = useRef<Box>(null)
  useEffect(() => {
    const heading = box.current?.querySelector<HTMLElement>('h2, h3')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return box
}
