import type { Page } from '@playwright/test'
import { test } from '../kit/test.ts'
import { type Send, Visitor } from '../kit/visitor.ts'
import { contractCases } from './suite.ts'

for (const { title, run } of contractCases) {
  test(`contract: ${title}`, async ({ page, host }) => {
    let send: Send = (request) => fetch(request)
    if (host.kind === 'browser') {
      await page.goto(host.url)
      await page.waitForFunction(() => 'rightsApi' in globalThis)
      send = throughPage(page)
    }
    const visitor = new Visitor(send, new URL(host.url).origin)
    await visitor.call('POST', '/demo/reset')
    await run(visitor)
  })
}

/** Hands a call to the worker of the page, and brings its answer back. */
function throughPage(page: Page): Send {
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
