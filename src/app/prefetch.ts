import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { loadScreen, pathOf } from './routes.ts'
import { soon } from './soon.ts'

const warmed = new Set<string>()

/**
 * Fetches the code and the words of the screen behind a link, never the person's data: data is read
 * when somebody opens a screen, not when a pointer passes over its name.
 */
function warm(target: EventTarget | Element | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  const path = link && pathOf(link)
  if (!path || warmed.has(path)) return
  warmed.add(path)
  loadScreen(path).catch(() => warmed.delete(path))
}

const isInView = (link: Element) => {
  const { top, bottom } = link.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

function warmWhatIsSeen(): void {
  for (const link of document.querySelectorAll('main a[href]')) if (isInView(link)) warm(link)
}

/** Warms links that are pointed at or focused, and those in view once the screen has settled. */
export function usePrefetch(): void {
  const { pathname } = useLocation()

  useEffect(() => {
    const onPoint = ({ target }: Event) => warm(target)
    document.addEventListener('pointerover', onPoint)
    document.addEventListener('focusin', onPoint)
    return () => {
      document.removeEventListener('pointerover', onPoint)
      document.removeEventListener('focusin', onPoint)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each place has links of its own
  useEffect(() => {
    const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {}
    if (!saveData) soon(warmWhatIsSeen)
  }, [pathname])
}
