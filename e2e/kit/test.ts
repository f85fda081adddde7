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
  host: [
    async ({ hostKind, withStudio }, use) => {
      const app = withStudio ? 'dist-studio' : 'dist'
      const started = await (hostKind === 'node' ? startNode({ app }) : startStatic())
      await use({ kind: hostKind, url: started.url })
      await started.stop()
    },
    { scope: 'worker' },
  ],
})
