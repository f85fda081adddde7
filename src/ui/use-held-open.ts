import { useRef } from 'react'

interface Change {
  reason: string
  event: Event
  cancel: () => void
}

/**
 * Keeps open what a long press opened. A finger that rests longer lifts as a press of the mouse,
 * which would close it again at once; only the next touch may.
 */
export function useHeldOpen(): (open: boolean, change: Change) => void {
  const held = useRef(false)
  const letGo = () => {
    held.current = false
  }
  return (open, change) => {
    if (open) {
      held.current = change.event.type === 'touchstart'
      if (held.current) {
        document.addEventListener('touchstart', letGo, { capture: true, once: true })
      }
      return
    }
    const isLifting = change.reason === 'outside-press' || change.reason === 'cancel-open'
    if (held.current && isLifting) change.cancel()
  }
}
