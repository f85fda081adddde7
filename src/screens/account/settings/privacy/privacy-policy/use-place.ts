import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Where reading stopped, per version; only this device knows. */
const usePositions = create<Readonly<Record<string, string>>>()(
  persist(() => ({}), { name: 'reading-position' }),
)

const topInPx = 40
let isFirstVisit = true

/** A page that is loaded again goes on where it was; one that is opened offers to. */
export function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return isFirstVisit && (entry as PerformanceNavigationTiming | undefined)?.type === 'reload'
}

function clauseAtTop(): string | null {
  const passed = [...document.querySelectorAll<HTMLElement>('[data-clause]')].filter(
    (element) => element.getBoundingClientRect().top <= topInPx,
  )
  return passed.at(-1)?.dataset.clause ?? null
}

/** The clause now read, and the one to offer to go on from. */
export function useReadingPlace(version: string) {
  const [before] = useState(() => usePositions.getState()[version] ?? null)
  const [now, setNow] = useState<string | null>(null)
  const [resumes] = useState(wasReloaded)

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      isFirstVisit = false
      if (before && resumes) document.getElementById(before)?.scrollIntoView()
    })
    return () => cancelAnimationFrame(frame)
  }, [before, resumes])

  useEffect(() => {
    let frame = 0
    const look = () => {
      const clause = clauseAtTop()
      setNow(clause)
      if (clause) usePositions.setState({ [version]: clause })
    }
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
    }
  }, [version])

  return { now, before: resumes ? null : before }
}
