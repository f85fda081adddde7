/** Where list and page take turns, and nobody asked for less motion; `base.css` has what moves. */
const phone = '(max-width: 1023px) and (prefers-reduced-motion: no-preference)'

export const moves = (): boolean => globalThis.matchMedia?.(phone).matches ?? false
