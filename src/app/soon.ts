/** Does what can wait until the screen has settled. */
export const soon: (work: () => void) => void =
  globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 500))
