import type { Page } from '@playwright/test'

/** CSS px that a finger needs in each direction. */
const target = 44

/**
 * What no engine measures: every control takes 44 px under a finger, none is covered when it has
 * the focus, nothing is wider than the screen and no words are cut off.
 */
export function byOwnChecks(page: Page, { targets = true } = {}): Promise<string[]> {
  return page.evaluate(
    ({ target, targets }) => {
      const found: string[] = []
      const name = (element: Element) =>
        `<${element.tagName.toLowerCase()}> ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 60)}`
      const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const modal = document.querySelector(
        '[role=dialog], [role=alertdialog], [role=menu], [popover]:popover-open',
      )
      const root = modal ?? document

      const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth
      if (overflow > 0) found.push(`own overflow: ${overflow} px wider than the screen`)

      // Only for screen readers: cut off on purpose.
      const isHidden = (element: Element): boolean => {
        const { clipPath, position } = getComputedStyle(element)
        if (clipPath !== 'none' && position === 'absolute') return true
        return element.parentElement ? isHidden(element.parentElement) : false
      }
      for (const element of document.querySelectorAll('body *:not(svg *)')) {
        if (!element.textContent?.trim() || !isShown(element)) continue
        const { overflowX, overflowY } = getComputedStyle(element)
        const cut = (how: string, more: number) => ['hidden', 'clip'].includes(how) && more > 1
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
        if (
          (cut(overflowX, scrollWidth - clientWidth) ||
            cut(overflowY, scrollHeight - clientHeight)) &&
          !isHidden(element)
        ) {
          found.push(`own clipping: ${name(element)}`)
        }
      }

      const isInline = (element: Element) => getComputedStyle(element).display.startsWith('inline')
      // A link within a sentence is as high as its line (WCAG 2.5.8, inline).
      const inText = (element: Element): boolean => {
        const around = element.parentElement
        if (!isInline(element) || !around) return false
        const hasWords = [...around.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
        )
        return hasWords || inText(around)
      }
      const controls =
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
      const start = document.activeElement
      const { scrollX: left, scrollY: top } = window
      for (const control of root.querySelectorAll<HTMLElement>(controls)) {
        // A band of the data map is as wide as its data; the table below it has the same links.
        if (control instanceof SVGElement) continue
        if (control.hasAttribute('data-base-ui-focus-guard')) continue
        if (!isShown(control) || isHidden(control) || control.matches(':disabled')) continue
        control.focus({ preventScroll: true })
        control.scrollIntoView({ block: 'nearest' })
        const label = control.closest('label') ?? (control as HTMLInputElement).labels?.[0]
        const belongs = (hit: Element | null) =>
          hit !== null &&
          (control.contains(hit) || hit === control || label?.contains(hit) === true)
        const box = control.getClientRects()[0] ?? control.getBoundingClientRect()
        // Of something larger than the screen the part that is on it.
        const middle = (from: number, to: number, size: number) =>
          (Math.max(from, 0) + Math.min(to, size)) / 2
        const x = middle(box.left, box.right, innerWidth)
        const y = middle(box.top, box.bottom, innerHeight)
        const hits = (dx: number, dy: number) => belongs(document.elementFromPoint(x + dx, y + dy))
        if (!hits(0, 0)) {
          const over = document.elementFromPoint(x, y)
          found.push(`own focus hidden: ${name(control)} by ${over ? name(over) : 'the edge'}`)
          continue
        }
        if (!targets || inText(control)) continue
        // A whole row can be pressed by its link; what answers is measured, not the box.
        control.scrollIntoView({ block: 'center' })
        const now = control.getClientRects()[0] ?? control.getBoundingClientRect()
        const reach = (stepX: number, stepY: number) => {
          for (let step = 1; step <= target; step += 1) {
            const hit = document.elementFromPoint(
              now.left + now.width / 2 + stepX * step,
              now.top + now.height / 2 + stepY * step,
            )
            if (!belongs(hit)) return step - 0.5
          }
          return target
        }
        const wide = reach(1, 0) + reach(-1, 0)
        const high = reach(0, 1) + reach(0, -1)
        if (wide < target - 1 || high < target - 1) {
          found.push(
            `own target: ${name(control)} is ${Math.round(wide)} by ${Math.round(high)} px`,
          )
        }
      }
      if (start instanceof HTMLElement) start.focus({ preventScroll: true })
      scrollTo(left, top)
      return found
    },
    { target, targets },
  )
}
