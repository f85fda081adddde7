import { sendThrough } from '../kit/in-page.ts'
import { test as base } from '../kit/test.ts'
import { type Send, Visitor } from '../kit/visitor.ts'
import { contractCases } from './suite.ts'

/** One page carries all calls to a browser host: each case starts over with a reset of its own. */
const test = base.extend<object, { send: Send }>({
  send: [
    async ({ browser, host }, use) => {
      if (host.kind === 'node') return use((request) => fetch(request))
      const page = await browser.newPage()
      await page.goto(host.url)
      await page.waitForFunction(() => 'rightsApi' in globalThis)
      await use(sendThrough(page))
      await page.close()
    },
    { scope: 'worker' },
  ],
})

for (const { title, run } of contractCases) {
  test(`contract: ${title}`, async ({ send, host }) => {
    const visitor = new Visitor(send, new URL(host.url).origin)
    await visitor.call('POST', '/demo/reset')
    await run(visitor)
  })
}
