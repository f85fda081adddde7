import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'

const source = resolve(import.meta.dirname, '../src')
const name = 'service-worker.js'

type File = Rolldown.OutputAsset | Rolldown.OutputChunk

/**
 * Makes the built app one that can be installed and opens without a network: a manifest for each
 * language, in its words, and the service worker with the list of what it keeps.
 * `manifestIn` is null where a language is not offered.
 */
export function installable(manifestIn: (language: string) => object | null): Plugin {
  let config: ResolvedConfig
  return {
    name: 'installable',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle() {
      for (const language of readdirSync(join(source, 'i18n/locales'))) {
        const manifest = manifestIn(language)
        if (!manifest) continue
        const fileName = `manifest.${language}.webmanifest`
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(manifest) })
      }
    },
    async writeBundle({ dir = config.build.outDir }, bundle) {
      const { app, words } = sorted(Object.values(bundle))
      const open = config.publicDir && readdirSync(config.publicDir)
      const kept = [
        // The page by the address people open, since a host may write into it.
        { url: './', revision: hash(readFileSync(join(dir, 'index.html'))) },
        ...app.map((url) => ({ url, revision: null })),
        ...(open || []).map((url) => ({
          url,
          revision: hash(readFileSync(join(config.publicDir, url))),
        })),
      ]
      await build({
        configFile: false,
        logLevel: 'warn',
        define: {
          appFiles: JSON.stringify(kept),
          wordFiles: JSON.stringify(words),
          'process.env.NODE_ENV': '"production"',
        },
        publicDir: false,
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: config.build.target,
          rolldownOptions: {
            input: join(source, 'app/offline/service-worker.ts'),
            output: { format: 'iife', entryFileNames: name },
          },
        },
      })
    },
  }
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** What each person needs, and the words by language. The desk and the studio need the network. */
function sorted(files: readonly File[]) {
  const app: string[] = []
  const words: Record<string, string[]> = {}
  for (const file of files) {
    if (!file.fileName.startsWith('assets/')) continue
    const from = file.type === 'chunk' ? (file.facadeModuleId ?? '') : file.originalFileNames.join()
    const [, language] = /\/i18n\/(?:locales|files)\/([\w-]+)/.exec(from) ?? []
    if (/\bsrc\/(studio|desk)\//.test(from)) continue
    // The list of the studio's words is asked for wherever there is a studio.
    if (!language || language === 'studio') app.push(file.fileName)
    else {
      words[language] ??= []
      words[language].push(file.fileName)
    }
  }
  return { app, words }
}
