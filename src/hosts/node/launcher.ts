/** How soon it is noticed, in ms. */
const lookEvery = 1000

/**
 * Calls `onGone` once whoever launched this process has ended. A signal to npm alone ends npm and
 * the shell between, and would leave a server behind that holds the port and nobody sees.
 */
export function watchLauncher(parentOf: () => number, onGone: () => void): void {
  const launcher = parentOf()
  const looking = setInterval(() => {
    if (parentOf() === launcher) return
    clearInterval(looking)
    onGone()
  }, lookEvery)
  looking.unref()
}
