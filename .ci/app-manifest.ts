import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { directionOf, languages } from '../src/i18n/languages.ts'
import type { PolicyPack } from '../src/policy/schema.ts'

const locales = resolve(import.meta.dirname, '../src/i18n/locales')

/** Where a long press on the app's icon leads. */
const shortcuts = [
  'account/settings/privacy',
  'account/settings/privacy/activity-and-receipts',
  'account/settings/privacy/personal-info-download',
  'account/customer-service',
]

const wordsOf = (language: string, file: string) =>
  JSON.parse(readFileSync(join(locales, language, `${file}.json`), 'utf8')) as Record<
    string,
    string
  >

/** The web app manifest in the words of a language, or null where the pack does not offer it. */
export function appManifest(pack: PolicyPack, isOwn: boolean, hashRouting: boolean) {
  return (language: string): object | null => {
    if (!(language in languages)) return null
    if (pack.languages && !(pack.languages as readonly string[]).includes(language)) return null
    const menu = wordsOf(language, 'menu')
    const name = isOwn ? pack.brand.name : wordsOf(language, 'common').app
    const address = (path: string) => (hashRouting ? `./#/${path}` : `/${path}`)
    return {
      id: hashRouting ? './' : '/',
      name,
      short_name: name,
      lang: language,
      dir: directionOf(language),
      start_url: address('account'),
      scope: hashRouting ? './' : '/',
      display: 'standalone',
      background_color: '#f2f5f3',
      theme_color: '#f2f5f3',
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: './icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: shortcuts.map((path) => ({
        name: menu[path.split('/').at(-1) ?? ''],
        url: address(path),
      })),
    }
  }
}
