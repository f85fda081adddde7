import type { Page } from '@playwright/test'

/** The newest code that the screen shows instead of sending it. */
export async function readCode(page: Page): Promise<string> {
  const message = page.getByText(/your code is \d{6}/)
  return /\d{6}/.exec(await message.innerText())?.[0] ?? ''
}

export interface Codes {
  /** Reads the code that would have gone out by SMS or e-mail. */
  read(): Promise<string>
  /** Reads it, types it, and confirms: sign-in and every step-up ask in the same words. */
  enter(): Promise<void>
}

export function codesOn(page: Page): Codes {
  return {
    read: () => readCode(page),
    async enter() {
      const code = await readCode(page)
      await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
      await page.getByRole('button', { name: 'Confirm code' }).click()
    },
  }
}
