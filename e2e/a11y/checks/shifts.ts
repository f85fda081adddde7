import type { Page } from '@playwright/test'

/** What moved without anybody having asked for it, as the browser itself measures it. */
export function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const found: string[] = []
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as Shift[]) {
            if (entry.hadRecentInput) continue
            for (const { node, previousRect, currentRect } of entry.sources) {
              const text = node?.textContent?.slice(0, 60) ?? 'something that went'
              found.push(`${text}: ${previousRect.y} to ${currentRect.y} px`)
            }
          }
        })
        interface Shift {
          hadRecentInput: boolean
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        watch.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)))
      }),
  )
}
