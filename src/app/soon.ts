/** Milliseconds after which even a busy page does what can wait. */
const atLatestMs = 2_000

/** Does what can wait until the screen has settled. */
export const soon = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: atLatestMs })
  else setTimeout(work, 500)
}
