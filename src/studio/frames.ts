import { sendRequest } from '../app/client.ts'
import { channelName, nameOfFrame, onDevice, outboxDatabase } from '../app/hooks/frame.ts'
import { type Call, createClient } from '../contract/client.ts'
import type { Who, WholeScenario } from '../contract/scenarios.ts'

export const devices = {
  phone: { width: 390, height: 780 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
} as const
export type Device = keyof typeof devices

/** One person on one device, in a window of their own inside the studio. */
export interface Frame {
  id: string
  who: Who
  device: Device
  /** Shown as it was after this event of the person's log, for looking only. */
  past?: { accountId: string; place: number }
}

export const windowName = ({ id, past }: Frame, optOut: boolean): string =>
  nameOfFrame({
    frame: id,
    ...(past && { past: `${past.accountId}:${past.place}` }),
    ...(optOut && { optOut: true }),
  })

/** Calls the rights API as the person in a frame does. */
export const callIn = (frame: string): Call =>
  createClient((request) => {
    const headers = new Headers(request.headers)
    headers.set('x-studio-frame', frame)
    return sendRequest(new Request(request, { headers }))
  }, location.origin)

/** A frame starts without memory of whoever was in it before, in the scenario's language and look. */
export async function dressFrame(
  frame: string,
  { language, theme }: Pick<WholeScenario, 'language' | 'theme'>,
): Promise<void> {
  for (const key of Object.keys(localStorage)) {
    if (key.endsWith(`@${frame}`)) localStorage.removeItem(key)
  }
  const name = (plain: string) => onDevice(plain, { frame })
  const state = { theme, language }
  localStorage.setItem(name('preferences'), JSON.stringify({ state, version: 0 }))
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name(outboxDatabase))
    asked.onsuccess = resolve
    asked.onerror = resolve
    asked.onblocked = resolve
  })
}

/** Tells a frame that the data may have changed, as another tab of its person would. */
export function tellFrame(frame: string): void {
  const channel = new BroadcastChannel(onDevice(channelName, { frame }))
  channel.postMessage({ type: 'data-changed' })
  channel.close()
}
