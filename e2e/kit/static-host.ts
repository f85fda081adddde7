import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

interface StaticHost {
  /** Ends with a slash. */
  url: string
  stop(): Promise<void>
}

/**
 * The static demo behind a plain file server, below a base path that the build knows nothing of.
 * `head` is what an operator wrote into the head of its page.
 */
export async function startStatic(root = 'dist-demo', head = ''): Promise<StaticHost> {
  const base = '/some/base'
  const files = new Hono()
    .get(`${base}/`, async (context) => {
      const html = await readFile(`${root}/index.html`, 'utf8')
      return context.html(html.replace('<head>', () => `<head>${head}`))
    })
    .use(
      `${base}/*`,
      serveStatic({ root: `./${root}`, rewriteRequestPath: (path) => path.slice(base.length) }),
    )
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: files.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  return {
    url: `http://localhost:${port}${base}/`,
    async stop() {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
