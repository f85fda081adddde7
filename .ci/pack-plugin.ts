import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { OwnPack } from '../src/hosts/node/pack-folder.ts'
import { type Words, withOwn } from '../src/policy/own-words.ts'

const src = resolve(import.meta.dirname, '../src')
const locales = resolve(src, 'i18n/locales')

/**
 * Builds the app with a pack of one's own in the place of the default one: its data, its words over
 * the app's, its name and its accent. Languages it does not offer are left out.
 */
export function ownPack({ pack, words }: OwnPack): Plugin {
  const { id, version, brand, languages, cites, menu, regions } = pack
  const shell = { id, version, brand, languages, cites, menu, regions }
  return {
    name: 'own-pack',
    enforce: 'pre',
    load(given) {
      const path = given.split('?')[0] ?? given
      if (path === resolve(src, 'policy/pack.ts'))
        return `export const pack = ${JSON.stringify(pack)}`
      if (path === resolve(src, 'policy/shell.ts')) {
        return `export const shell = ${JSON.stringify(shell)}`
      }
      if (path === resolve(src, 'ui/tokens.css')) return `${readFileSync(path, 'utf8')}${accent()}`
      if (!path.startsWith(locales) || !path.endsWith('.json')) return undefined
      return JSON.stringify(wordsIn(path))
    },
    transformIndexHtml: (html) =>
      html.replace(/<title>.*<\/title>/, `<title>${brand.name}</title>`),
  }

  function wordsIn(path: string): Words {
    const [language = '', ...rest] = relative(locales, path).split(/[\\/]/)
    const file = rest.join('/').replace(/\.json$/, '')
    const own = words[language]
    if (!own) return {}
    return withOwn(file, JSON.parse(readFileSync(path, 'utf8')) as Words, own[file] ?? {})
  }

  function accent(): string {
    if (!brand.accent) return ''
    const { light, dark } = brand.accent
    const soft = (colour: string, ground: string) => `color-mix(in srgb, ${colour} 14%, ${ground})`
    return `
:root {
  --accent: light-dark(${light}, ${dark});
  --accent-soft: light-dark(${soft(light, '#ffffff')}, ${soft(dark, '#181e1c')});
}
`
  }
}
