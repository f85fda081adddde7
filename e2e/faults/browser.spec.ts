import { appOn } from '../kit/app.ts'
import { expect, test } from '../kit/test.ts'
import { type Act, profile, request, withdrawal } from './acts.ts'

/** Sends the press on its way, and holds the answer back for so many milliseconds. */
const held = ({ id }: Act) => ({ operation: id, kind: 'slow', delay: 2_000, times: 1 }) as const

for (const act of [withdrawal, request, profile]) {
  test.describe(act.id, () => {
    test.beforeEach(async ({ app, page }) => {
      // What is silent is waited for, and what was sent is looked for until it has arrived.
      test.slow()
      await app.signIn('Mei Tan')
      await act.ready(app, page)
    })

    test(`cell: ${act.id} × reload`, async ({ app, page }) => {
      await app.faults(held(act))
      await act.press(page)
      await page.reload()
      if (await act.readyAgain(page)) {
        await act.press(page)
        await act.expectConfirmed(page)
      }
      await act.expectOnce(app, page)
    })

    test(`cell: ${act.id} × tab closed`, async ({ app, page, context, host }) => {
      const wasTaken = host.kind === 'node' || act === withdrawal
      test.skip(!wasTaken, 'the host ended with its tab, before it took the call')
      await app.faults(held(act))
      const url = page.url()
      await act.press(page)
      const next = await context.newPage()
      await page.close()
      await next.goto(url)
      await act.expectOnce(appOn(next, host), next)
    })

    test(`cell: ${act.id} × offline before`, async ({ app, page, context, hostKind }) => {
      test.skip(hostKind === 'browser', 'the host is in the browser: there is no network to lose')
      await context.setOffline(true)
      await act.press(page)
      await act.expectKept(page)
      await expect(page.getByText(/^Withdrawn at|· Received$/)).toHaveCount(0)
      await context.setOffline(false)
      if (act !== withdrawal) await act.press(page)
      await act.expectConfirmed(page)
      await act.expectOnce(app, page)
    })

    test(`cell: ${act.id} × malformed, pressed again`, async ({ app, page }) => {
      await app.faults({ operation: act.id, kind: 'html', times: 1 })
      await act.press(page)
      if (act !== withdrawal) {
        await expect(page.getByText(/No answer that we can read/)).toBeVisible()
        await act.expectKept(page)
        await act.press(page)
      }
      await act.expectConfirmed(page)
      await act.expectOnce(app, page)
    })

    test(`cell: ${act.id} × worker killed`, async ({ app, page, hostKind }) => {
      test.skip(hostKind === 'node', 'only the browser host has a worker')
      const [worker] = page.workers()
      const replaced = page.waitForEvent('worker', { timeout: 20_000 })
      await worker?.evaluate(() => self.close())
      await act.press(page)
      await replaced
      await act.expectConfirmed(page)
      await act.expectOnce(app, page)
    })

    test(`cell: ${act.id} × worker updated`, async ({ app, page, hostKind }) => {
      test.skip(hostKind === 'node', 'only the browser host has a worker')
      test.skip(act !== withdrawal, 'only what waits is sent by the next version')
      await app.faults(held(act))
      await act.press(page)
      await page.route('**/worker-*.js', async (route) => {
        const response = await route.fetch()
        const body = `/* the next version */ ${await response.text()}`
        await route.fulfill({ response, body })
      })
      await page.reload()
      await act.expectOnce(app, page)
    })
  })
}
