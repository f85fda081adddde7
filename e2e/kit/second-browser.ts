import type { Browser, Locator } from '@playwright/test'

interface Session {
  send(method: string, parameters: unknown): Promise<unknown>
}
interface Inside {
  _connection: { toImpl(browser: Browser): { _browserSession: Session } }
}

/** What lies between Playwright and Debian's Firefox, which speaks WebDriver BiDi. */
export async function bridge(browser: Browser): Promise<void> {
  leaveOutUnknownCommands(browser)
  await typeByKeys(browser)
}

/** A page is opened with commands this Firefox does not know yet: its colour scheme stays its own. */
function leaveOutUnknownCommands(browser: Browser): void {
  const { _connection } = browser as unknown as Inside
  const session = Object.getPrototypeOf(_connection.toImpl(browser)._browserSession) as Session
  const { send } = session
  session.send = async function (method, parameters) {
    try {
      return await send.call(this, method, parameters)
    } catch (error) {
      if (method.startsWith('emulation.') && String(error).includes('unknown command')) return {}
      throw error
    }
  }
}

/** Over BiDi a field is filled by a script, which React takes for its own doing. People use keys. */
async function typeByKeys(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator
  locators.fill = async function (text) {
    await this.press('Control+a')
    await this.press('Delete')
    await this.pressSequentially(text)
  }
  await page.context().close()
}
