import { existsSync } from 'node:fs'

/** Debian's Chromium without a window takes a third of the time of the whole browser. */
const windowless = '/usr/bin/chromium-headless-shell'
const whole = '/usr/bin/chromium'
/** Debian's, for `npm run second-browser`. */
const second = '/usr/bin/firefox-esr'

/** Debian's Chromium where there is one; otherwise Playwright's own. Only the whole one has a camera. */
export function launchOptions({ withCamera = false } = {}) {
  if (process.env.SECOND_BROWSER) return { executablePath: second, args: [] }
  const candidates = withCamera ? [whole] : [process.env.CHROMIUM_PATH, windowless, whole]
  const executablePath = candidates.find((path) => path && existsSync(path))
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      // A picture and a sound that are always there; permission is still asked for.
      '--use-fake-device-for-media-stream',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }
}
