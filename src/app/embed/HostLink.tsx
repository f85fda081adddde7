import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { changeLanguage } from '../../i18n/setup.ts'
import { applyTheme, usePreferences } from '../preferences.ts'
import { hostOrigin, tellHost } from './host.ts'
import { applyLook, FromHost } from './look.ts'
import { whenSeenAnew } from './readable.ts'

interface Props {
  /** Words to have at hand when the language changes. */
  namespaces: readonly string[]
}

/** Keeps the app around the panel up to date, and looks as that app asks. Shows nothing. */
export function HostLink({ namespaces }: Props) {
  const { pathname } = useLocation()

  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || origin !== hostOrigin) return
      const { data: message } = FromHost.safeParse(data)
      if (message?.type === 'privacy-centre:look') {
        if (message.theme) applyTheme(message.theme)
        applyLook({
          ...(message.colours && { colours: message.colours }),
          ...(message.radius !== undefined && { radius: message.radius }),
        })
      }
      if (message?.type === 'privacy-centre:language') {
        const { language } = message
        changeLanguage(language, namespaces).then(
          (isSpoken) => isSpoken && usePreferences.setState({ language }),
          // Without its words the one before stays.
          () => undefined,
        )
      }
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [namespaces])

  useEffect(() => whenSeenAnew(() => applyLook({})), [])

  useEffect(() => {
    const watch = new ResizeObserver(() =>
      tellHost({ type: 'privacy-centre:height', height: document.body.scrollHeight }),
    )
    watch.observe(document.body)
    tellHost({ type: 'privacy-centre:ready' })
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    // The title is set by the screen around, after its children.
    const soon = requestAnimationFrame(() =>
      tellHost({ type: 'privacy-centre:place', path: pathname.slice(1), title: document.title }),
    )
    return () => cancelAnimationFrame(soon)
  }, [pathname])

  return null
}
