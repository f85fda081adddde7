import type { Page } from '@playwright/test'
import { type Language, languages } from '../../src/i18n/languages.ts'
import { type App, expect, test } from '../kit/test.ts'
import { check, checkColours } from './checks/check.ts'
import { signedInPlaces } from './checks/places.ts'

/*
 * Every screen as it comes, by two engines and our own checks. `npm run a11y` looks at all there
 * is; `npm test` at a part: all screens in light at 320 px, and their colours in dark.
 */
const all = Boolean(process.env.A11Y_ALL)

// The second engine is put into the page, which no policy of ours lets a script do.
test.use({ bypassCSP: true, viewport: { width: 320, height: 700 } })

type Media = Parameters<Page['emulateMedia']>[0]
const themes: readonly (readonly [name: string, media: Media])[] = [
  ['light', { colorScheme: 'light', contrast: null, forcedColors: null }],
  ['dark', { colorScheme: 'dark', contrast: null, forcedColors: null }],
  ['light, more contrast', { colorScheme: 'light', contrast: 'more', forcedColors: null }],
  ['dark, more contrast', { colorScheme: 'dark', contrast: 'more', forcedColors: null }],
  ['forced colours', { colorScheme: 'dark', contrast: null, forcedColors: 'active' }],
]

/** WCAG 1.4.12, and 1.4.4 as a browser that only enlarges text does it. */
const reading = {
  'text spacing': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  'text of 200 %': 'html { font-size: 200% !important }',
}

async function speak(app: App, page: Page, language: Language): Promise<void> {
  if (language === 'en') return
  await app.openPreferences()
  await page.getByRole('combobox', { name: 'Language' }).selectOption(languages[language])
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
}

async function arrive(app: App, page: Page, path: string): Promise<void> {
  await app.open(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

const spoken: Language[] = all ? (Object.keys(languages) as Language[]) : ['en']
const directions = new Set<Language>(['en', 'ar'])

for (const language of spoken) {
  const themed = all && directions.has(language) ? themes : themes.slice(0, all ? 1 : 2)
  test(`every screen passes both engines, ${language}`, async ({ app, page }) => {
    test.setTimeout(signedInPlaces.length * themed.length * 20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.signIn('Mei Tan')
    await speak(app, page, language)
    for (const path of signedInPlaces) {
      await arrive(app, page, path)
      for (const [at, [theme, media]] of themed.entries()) {
        await page.emulateMedia(media)
        const look = all || at === 0 ? check : checkColours
        await look(page, { screen: path, state: 'loaded', theme, language })
      }
    }
  })
}

for (const language of all ? [...directions] : []) {
  test(`every screen at 1280 px, with text spaced and enlarged, ${language}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(signedInPlaces.length * 60_000)
    await app.signIn('Mei Tan')
    await speak(app, page, language)
    for (const path of signedInPlaces) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await arrive(app, page, path)
      const seen = { screen: path, theme: 'light', language }
      await check(page, { ...seen, state: '1280 px' })
      await page.setViewportSize({ width: 360, height: 740 })
      for (const [state, content] of Object.entries(reading)) {
        const style = await page.addStyleTag({ content })
        await check(page, { ...seen, state })
        await style.evaluate((node) => (node as HTMLStyleElement).remove())
      }
    }
  })
}
