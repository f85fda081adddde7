import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** An address somebody mistyped names no place; it must not break the page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Brings what the address names after `#` to the top and into focus, each time it is named;
 * returns its id. `waits`: somebody else decides for now where the page stands.
 */
export function useNamedPlace(waits: () => boolean = () => false): string {
  const { key, hash } = useLocation()
  const named = decoded(hash.slice(1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address pressed again counts
  useEffect(() => {
    if (waits()) return
    // After the shell, which puts focus on the title of a screen just opened.
    const frame = requestAnimationFrame(() => {
      const target = named && document.getElementById(named)
      if (!target) return
      target.scrollIntoView({ block: 'start' })
      target.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [named, key])
  return named
}
