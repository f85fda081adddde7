import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pageContract } from './.ci/page-contract.ts'
import { checkPack } from './src/policy/check.ts'
import { pack } from './src/policy/pack.ts'

/** `studio` is the app for the Node host as a demo: with the studio, and links to scenarios. */
const outDir: Record<string, string> = { demo: 'dist-demo', studio: 'dist-studio' }

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo'
  return {
    // Relative, so that the static demo works under any base path of any file host.
    base: demo ? './' : '/',
    plugins: [react(), refuseBrokenPack(), pageContract(), demo && browserHostEntry()],
    build: { outDir: outDir[mode] ?? 'dist', manifest: true, target: 'es2023' },
    worker: { format: 'es' as const },
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['.ci/vitest-setup.ts'],
      restoreMocks: true,
      // No test is about time: on a machine that does much else each may take as long as it needs.
      testTimeout: 60_000,
    },
  }
})

function refuseBrokenPack() {
  return {
    name: 'refuse-broken-pack',
    buildStart() {
      const checked = checkPack(pack)
      if (checked.ok) return
      throw new Error(
        [
          'The policy pack is broken:',
          ...checked.faults.map((f) => `  ${f.path}: ${f.message}`),
        ].join('\n'),
      )
    },
  }
}

function browserHostEntry() {
  return {
    name: 'use-browser-host',
    transformIndexHtml: {
      order: 'pre' as const,
      handler: (html: string) =>
        html.replace('/src/hosts/node/entry.ts', '/src/hosts/browser/entry.ts'),
    },
  }
}
