/** Milliseconds in which a screen that moves the focus itself has done so. */
const movedWithinMs = 50
const parts = 'section, article, li, fieldset'

/**
 * A press can take away what was pressed, and whoever goes by keyboard or by ear would begin again
 * at the top of everything. Unless its screen knows better, the focus then goes to the heading of
 * the part it was in, or to the page's title.
 */
export function keepFocus(): void {
  let way: Element[] = []
  const isLost = () =>
    document.activeElement === document.body && way[0] !== undefined && !way[0].isConnected

  document.addEventListener('focusin', ({ target }) => {
    way = target instanceof Element ? wayUp(target) : []
  })
  new MutationObserver(() => {
    if (isLost())
      setTimeout(() => isLost() && headingOf(way)?.focus({ preventScroll: true }), movedWithinMs)
  }).observe(document.body, { childList: true, subtree: true })
}

function wayUp(element: Element): Element[] {
  return element.parentElement ? [element, ...wayUp(element.parentElement)] : [element]
}

function headingOf(way: readonly Element[]): HTMLElement | null {
  const part = way.find((element) => element.isConnected && element.matches(parts))
  const heading = part?.querySelector<HTMLElement>('h2, h3')
  if (!heading) return document.getElementById('page-title')
  heading.tabIndex = -1
  return heading
}
