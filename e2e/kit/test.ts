import type { App, Host } from './app.ts'
import { expect, test as kit } from './fixtures.ts'
import { startNode } from './node-host.ts'
import { startStatic } from './static-host.ts'

export type { App }
export { expect }

interface OwnHostOptions {
  /** The app with the studio, which opens links to scenarios; the static demo always is. */
  withStudio: boolean
}

/** The kit over hosts of our own, one for each worker process. */
export const test = kit.extend<object, OwnHostOptions & { host: Host }>({
  withStudio: [false, { option: true, scope: 'worker' }],
  browser: [
    async ({ browser }, use) => {
      if (browser.browserType().name() === 'firefox') {
        const { bridge } = await import('./second-browser.ts')
        await bridge(browser)
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ hostKind, withStudio }, use) => {
      const app = folderOf(withStudio ? 'studio' : 'production')
      const pack = process.env.PACK
      const started = await (hostKind === 'node'
        ? startNode({ app, pack })
        : startStatic(folderOf('demo')))
      await use({ kind: hostKind, url: started.url })
      await started.stop()
    },
    { scope: 'worker' },
  ],
})

const folders = { production: 'dist', studio: 'dist-studio', demo: 'dist-demo' }

/** The built app; with PACK, a folder of a pack, the one that was built with it. */
function folderOf(mode: keyof typeof folders): string {
  const name = process.env.PACK?.split('/').at(-1)
  return name ? `.cache/packs/${name}-${mode}` : folders[mode]
}
