import type { Page } from '@playwright/test'

/**
 * One call from inside the page, so that every host sees the person's own session: over the
 * network where there is a server, through the page's worker where the browser is the host.
 */
export function callInPage(
  page: Page,
  method: string,
  path: string,
  body: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: unknown }> {
  const text = body === null ? null : JSON.stringify(body)
  return page.evaluate(
    async ({ method, path, text, more }) => {
      const { rightsApi = fetch } = globalThis as unknown as { rightsApi?: typeof fetch }
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...more,
      }
      const url = `${location.origin}/api/v1${path}`
      const response = await rightsApi(new Request(url, { method, headers, body: text }))
      return { status: response.status, body: await response.json() }
    },
    { method, path, text, more },
  )
}
