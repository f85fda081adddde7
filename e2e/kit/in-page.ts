import type { Page } from '@playwright/test'
import type { Send } from './visitor.ts'

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

/** Hands a call to the worker of the page, and brings its answer back. */
export function sendThrough(page: Page): Send {
  return async (request) => {
    const { method, url } = request
    const headers = [...request.headers] as [string, string][]
    const body = method === 'GET' ? null : await request.text()
    const answered = await page.evaluate(
      async (given) => {
        const { rightsApi } = globalThis as unknown as { rightsApi: typeof fetch }
        const response = await rightsApi(new Request(given.url, given))
        const text = await response.text()
        return { status: response.status, headers: [...response.headers], text }
      },
      { method, url, headers, body },
    )
    return new Response(answered.text, answered)
  }
}
