import { contrast } from '../../policy/contrast.ts'

/** What is read, and on what; the host may say one of a pair and leave us the other. */
const pairs = [
  ['text', 'ground'],
  ['text', 'surface'],
  ['text', 'accent-soft'],
  ['text-soft', 'ground'],
  ['text-soft', 'surface'],
  ['accent', 'ground'],
  ['accent', 'surface'],
  ['danger', 'ground'],
  ['danger', 'surface'],
  ['on-accent', 'accent'],
] as const
/** WCAG 2.2, 1.4.3. */
const least = 4.5

/** As the browser understands it here, or null where it is no opaque colour. */
function seen(value: string): string | null {
  const probe = document.createElement('span')
  probe.style.color = value
  if (!probe.style.color) return null
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return /^rgb\(\d+, \d+, \d+\)$/.test(color) ? color : null
}

/** Words such as var() and inherit are none: what they stand for can change. */
export function plainColour(value: string): string | null {
  return CSS.supports('color', value) && !/var\(|inherit|initial|revert|unset|current/i.test(value)
    ? seen(value)
    : null
}

const hex = (colour: string) =>
  `#${[...colour.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`

const moreContrast = matchMedia('(prefers-contrast: more)')
const dark = matchMedia('(prefers-color-scheme: dark)')

/** The device may change what holds at any time. */
export function whenSeenAnew(look: () => void): () => void {
  for (const wish of [moreContrast, dark]) wish.addEventListener('change', look)
  return () => {
    for (const wish of [moreContrast, dark]) wish.removeEventListener('change', look)
  }
}

/** Whether every word can be told from what it stands on; who asked for contrast gets all of ours. */
export function isReadable(): boolean {
  if (moreContrast.matches) return false
  return pairs.every(([one, other]) => {
    const [front, back] = [seen(`var(--${one})`), seen(`var(--${other})`)]
    return front !== null && back !== null && contrast(hex(front), hex(back)) >= least
  })
}
