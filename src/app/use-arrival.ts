import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const follows = 'a[href]'

/**
 * Where focus goes when the place changes: to the new title, or, on the way back, to the link that
 * was followed from there, so that a list is read on where it was left. Another view of the same place
 * takes focus only where it was lost.
 */
export function useArrival(): void {
  const { key, pathname, search } = useLocation()
  const type = useNavigationType()
  const followed = useRef(new Map<string, string>())
  const last = useRef('')

  useEffect(() => {
    const remember = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest(follows) : null
      if (link) followed.current.set(key, link.getAttribute('href') ?? '')
    }
    document.addEventListener('click', remember, true)
    return () => document.removeEventListener('click', remember, true)
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when the place changes
  useEffect(() => {
    const title = document.getElementById('page-title')
    const left = type === 'POP' ? followed.current.get(key) : undefined
    const link = left && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`)
    const isElsewhere = last.current !== pathname || document.activeElement === document.body
    if (last.current && isElsewhere) (link || title)?.focus({ preventScroll: Boolean(link) })
    last.current = pathname
  }, [pathname, search])
}
