import { type RefObject, useEffect } from 'react'

/** What covers the lower edge leaves as much room after the page, and never covers what has the focus. */
export function useRoomBelow(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const cover = place.current
    if (!cover) return
    const { style } = document.documentElement
    const watch = new ResizeObserver(() => {
      style.setProperty('--below', `${cover.offsetHeight}px`)
      const focused = document.activeElement
      if (!focused || cover.contains(focused)) return
      const { top, bottom, height } = focused.getBoundingClientRect()
      const edge = cover.getBoundingClientRect().top
      // A whole page that has the focus is read from its top.
      const isControl = height < edge
      if (isControl && bottom > edge && top < innerHeight) {
        focused.scrollIntoView({ block: 'nearest' })
      }
    })
    watch.observe(cover)
    return () => {
      watch.disconnect()
      style.removeProperty('--below')
    }
  }, [place])
}
