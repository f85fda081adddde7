import { thisFrame } from '../hooks/frame.ts'
import { type Preferences, usePreferences } from '../preferences.ts'
import { useOffline } from './state.ts'
import type { ToWorker } from './to-worker.ts'
import { watchTyping } from './typed.ts'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string }
}

/** Milliseconds between two questions for a new version, in an app that stays open for days. */
const askAgainInMs = 3_600_000

const address = new URL(`${import.meta.env.BASE_URL}service-worker.js`, document.baseURI).href

/** Where browsers ask for Trusted Types, this one address is all that may become a worker. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address })
  return policy?.createScriptURL('') ?? address
}

/**
 * Lets the app open without a network from now on, and tells when there is a new version. It never
 * reloads: what somebody types is theirs.
 */
export async function startServiceWorker(): Promise<void> {
  // A frame of the studio is no app of its own. Development has no files to keep.
  if (!('serviceWorker' in navigator) || thisFrame.frame || import.meta.env.DEV) return
  const { serviceWorker } = navigator
  follow(nameIt)
  watchTyping()
  try {
    const registration = await serviceWorker.register(workerAddress(), { updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => watch(registration.installing))
    let asked = Date.now()
    addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < askAgainInMs) return
      asked = Date.now()
      // Without a network there is nothing to learn.
      registration.update().catch(() => undefined)
    })
    const { active } = await serviceWorker.ready
    follow(({ language }) =>
      active?.postMessage({ type: 'keep-words', language } satisfies ToWorker),
    )
  } catch {
    // Where the browser keeps nothing, the app needs the network, as it did.
  }
}

function follow(listen: (preferences: Preferences) => void): void {
  listen(usePreferences.getState())
  usePreferences.subscribe(listen)
}

/** The name of the installed app, in the language of the person. */
function nameIt({ language }: Preferences): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
  if (manifest) manifest.href = manifest.href.replace(/[\w-]+(?=\.webmanifest)/, language)
}

function watch(installing: ServiceWorker | null): void {
  installing?.addEventListener('statechange', async () => {
    if (installing.state !== 'installed' || !navigator.serviceWorker.controller) return
    if (!(await isOfThisPage(installing))) useOffline.setState({ newVersion: true })
  })
}

/** A page that came from the network may be newer than the worker; its own version is no news. */
function isOfThisPage(installed: ServiceWorker): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? ''
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data)
    installed.postMessage({ type: 'is-yours', script } satisfies ToWorker, [port2])
  })
}
