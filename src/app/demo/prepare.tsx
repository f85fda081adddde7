import type { ReactNode } from 'react'
import type { Send } from '../../contract/client.ts'
import { thisFrame } from '../hooks/frame.ts'
import { framedSend } from './framed-send.ts'
import { LinkFailed } from './LinkFailed.tsx'

interface Prepared {
  send: Send
  /** What to show instead of the app, where the link could not be opened. */
  instead?: ReactNode
}

const parameter = 'scenario'

/** Before the app starts: a frame of the studio gets its own session, a link its scenario. */
export async function prepare(send: Send, hashRouting: boolean): Promise<Prepared> {
  const text = new URLSearchParams(location.search).get(parameter)
  if (text === null) return { send: isPlain() ? send : framedSend(send) }
  try {
    const { openLink } = await import('./open-link.ts')
    const { path, optOutSignal } = await openLink(text, send)
    leaveParameter(hashRouting, path)
    // The name that asks not to be tracked is read when a page starts.
    if (optOutSignal !== Boolean(thisFrame.optOut)) location.reload()
    return { send: isPlain() ? send : framedSend(send) }
  } catch (error) {
    return { send, instead: <LinkFailed error={error} plainAddress={plainAddress(hashRouting)} /> }
  }
}

const isPlain = () => !thisFrame.frame && !thisFrame.optOut

/** A reload keeps what was done since: only opening the link again starts over. */
function leaveParameter(hashRouting: boolean, path: string): void {
  const url = new URL(location.href)
  url.searchParams.delete(parameter)
  const isRoot = hashRouting ? url.hash.length <= 2 : url.pathname === '/'
  if (isRoot && hashRouting) url.hash = `/${path}`
  if (isRoot && !hashRouting) url.pathname = `/${path}`
  history.replaceState(null, '', url)
}

function plainAddress(hashRouting: boolean): string {
  return hashRouting ? location.pathname : '/'
}
