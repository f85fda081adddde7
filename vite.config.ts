import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { appManifest } from './.ci/app-manifest.ts'
import { installable } from './.ci/installable.ts'
import { ownPack } from './.ci/pack-plugin.ts'
import { pageContract } from './.ci/page-contract.ts'
import { linesOf, readPackFolder } from './src/hosts/node/pack-folder.ts'
import { checkPack } from './src/policy/check.ts'
import { pack } from './src/policy/pack.ts'

/** `studio` is the app for the Node host as a demo: with the studio, and links to scenarios. */
const outDir: Record<string, string> = { demo: 'dist-demo', studio: 'dist-studio' }

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo'
  const own = chosenPack()
  return {
    // Relative, so that the static demo works under any base path of any file host.
    base: demo ? './' : '/',
    plugins: [
      react(),
      refuseBrokenPack(),
      pageContract(),
      installable(appManifest(own.pack ?? pack, own.pack !== undefined, demo)),
      demo && browserHostEntry(),
      ...own.plugins(),
    ],
    build: {
      outDir: outDir[mode] ?? 'dist',
      emptyOutDir: true,
      manifest: true,
      target: 'es2023' as const,
      rolldownOptions: { output: { codeSplitting: { groups: chunksOfEveryScreen } } },
    },
    worker: { format: 'es' as const, plugins: own.plugins },
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['.ci/vitest-setup.ts'],
      restoreMocks: true,
      // No test is about time: on a machine that does much else each may take as long as it needs.
      testTimeout: 60_000,
    },
  }
})

/** What every screen needs comes in two files rather than in a hundred: each is a way to a server. */
const chunksOfEveryScreen = [
  {
    name: 'framework',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|zustand|lucide-react)[\\/]/,
    minShareCount: 12,
  },
  {
    name: 'shared',
    test: /src[\\/](ui|app|contract|policy|i18n)[\\/].*\.(tsx?|css)$/,
    minShareCount: 20,
  },
]

/** A pack of one's own, by the folder in PACK, in the place of the default one. */
function chosenPack() {
  const folder = process.env.PACK
  if (!folder) return { plugins: () => [] }
  const checked = readPackFolder(folder)
  if (!checked.ok) throw new Error(`The pack in ${folder} is broken:\n${linesOf(checked.faults)}`)
  return { pack: checked.pack, plugins: () => [ownPack(checked)] }
}

function refuseBrokenPack() {
  return {
    name: 'refuse-broken-pack',
    buildStart() {
      const checked = checkPack(pack)
      if (checked.ok) return
      throw new Error(`The policy pack is broken:\n${linesOf(checked.faults)}`)
    },
  }
}

/** A plain file host sends no headers, so the page carries what of them a page can carry. */
const policyOfThePage = `<meta http-equiv="Content-Security-Policy" content="${[
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ')}" />`

function browserHostEntry() {
  return {
    name: 'use-browser-host',
    transformIndexHtml: {
      order: 'pre' as const,
      handler: (html: string) =>
        html
          .replace('/src/hosts/node/entry.ts', '/src/hosts/browser/entry.ts')
          .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policyOfThePage}`),
    },
  }
}
