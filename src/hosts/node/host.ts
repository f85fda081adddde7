import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Handler, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { RequestBackend } from '../../adapters/port.ts'
import { createApplication } from '../../api/application.ts'
import { dropHeader } from '../../api/faults.ts'
import { httpRecipients } from '../../api/follow-through/http-recipients.ts'
import type { StaffSession } from '../../contract/desk.ts'
import { apiBase } from '../../contract/operations.ts'
import { pack } from '../../policy/pack.ts'
import type { PolicyPack } from '../../policy/schema.ts'
import { openPostgresStore } from '../../stores/postgres-pool.ts'
import { openSqliteStore } from '../../stores/sqlite.ts'
import { realWorld } from '../real-world.ts'
import { addressBehind } from './client-address.ts'
import { onlyDirect } from './demo.ts'
import { describeError } from './log.ts'
import { oneClick } from './one-click.ts'
import { onlyUnderOwnNames } from './own-names.ts'
import { openPostOffice } from './post-office.ts'
import { securityHeaders } from './security-headers.ts'
import { securityLine } from './security-log.ts'
import { sendOutside } from './send-outside.ts'
import { onlyVisibleFiles } from './visible-files.ts'

interface HostOptions {
  /** 0 for any free one. */
  port: number
  dataFolder: string
  /** The built app it serves, from where it runs. */
  appFolder?: string
  /** A PostgreSQL server that keeps the data instead of the folder. */
  databaseUrl?: string | undefined
  /** Where browsers find it, such as https://privacy.example.com; without it only this machine does. */
  publicUrl?: string | undefined
  /** Proxies of our own before it, each of which adds who called it to `X-Forwarded-For`; 0 for none. */
  proxies?: number
  /** Origins of apps that may show the centre as a panel, such as https://app.example. */
  embedOrigins?: readonly string[]
  /** A pack of one's own instead of the default one. */
  policy?: PolicyPack
  /** Others that handle data subject requests. */
  backend?: RequestBackend | undefined
  /** Where recipients of erased data take notices, by id; staff tell those that are not there. */
  recipients?: ReadonlyMap<string, string> | undefined
  /** Who works at the desk; without it a demo has samples, and another host nobody. */
  staff?: readonly StaffSession[] | undefined
  /** A service of the operator's that sends codes and links; without it only a demo shows them. */
  messages?: { url: string; token: string } | undefined
  demo: boolean
  strict: boolean
}

interface NodeHost {
  url: string
  /** Answers what is under way, then ends. */
  stop(): Promise<void>
}

/** Where the page says who may hold it. */
const noOrigins = 'name="embed-origins" content=""'
const cookieName = '__Host-session'
/** Milliseconds that a stop waits for calls under way before it cuts them off. */
const patienceInMs = 10_000
/** Milliseconds between two looks for due work when there was none. */
const idleInMs = 250

/** Serves the built app and the rights API from one process, and does what falls due. */
export async function startNodeHost(options: HostOptions): Promise<NodeHost> {
  const { dataFolder, databaseUrl, appFolder = 'dist', embedOrigins = [], proxies = 0 } = options
  const store = databaseUrl ? await openPostgresStore(databaseUrl) : openSqliteStore(dataFolder)
  const postOffice =
    options.messages &&
    openPostOffice({
      ...options.messages,
      send: fetch,
      now: Date.now,
      later: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      complain: (line) => console.error(line),
    })
  const application = createApplication({
    store,
    policy: options.policy ?? pack,
    ...realWorld,
    host: {
      name: 'node',
      store: databaseUrl ? 'postgres' : 'sqlite',
      stored: [
        {
          name: cookieName,
          kind: 'cookie',
          purpose: 'session',
          life: null,
          readableByScripts: false,
        },
      ],
    },
    publicOrigin: options.publicUrl && new URL(options.publicUrl).origin,
    backend: options.backend,
    recipients:
      options.recipients &&
      httpRecipients({ addresses: options.recipients, send: (request) => sendOutside(request) }),
    staff: options.staff,
    post: postOffice?.post,
    demo: options.demo,
    strict: options.strict,
    cookie: {
      requestHeader: 'cookie',
      responseHeader: 'set-cookie',
      name: cookieName,
      attributes: 'Path=/; HttpOnly; Secure; SameSite=Strict',
    },
    log: (entry) => {
      const { operation, status, error } = entry
      if (error) console.error(`${operation} ${status}: ${describeError(error)}`)
      const line = options.demo ? undefined : securityLine(entry, new Date().toISOString())
      if (line) console.log(line)
    },
  })

  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(onlyUnderOwnNames(options.publicUrl))
  app.use(securityHeaders({ framedBy: [...(options.demo ? ["'self'"] : []), ...embedOrigins] }))
  if (options.demo) app.use(`${apiBase}/demo/*`, onlyDirect)
  app.all('/api/*', async ({ req, env }) => {
    const response = await application.fetch(req.raw, {
      address: addressBehind(proxies, req.raw.headers),
    })
    if (!response.headers.has(dropHeader)) return response
    env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })
  const oneClickPath = '/account/settings/notification-settings/:token'
  app.post(oneClickPath, bodyLimit({ maxSize: 4_096 }), ({ req }) => oneClick(application, req.raw))
  const page: Handler = async (context) => {
    const html = await readFile(`${appFolder}/index.html`, 'utf8')
    return context.html(
      html.replace(noOrigins, noOrigins.replace('""', `"${embedOrigins.join(' ')}"`)),
    )
  }
  app.get('/', page)
  app.use(onlyVisibleFiles)
  app.use('*', serveStatic({ root: `./${appFolder}` }))
  // A part of another version is no page: whoever keeps parts would keep the page in its place.
  app.get('/assets/*', ({ text }) => text('There is nothing here.', 404))
  app.get('*', page)

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, () =>
      resolve(started),
    )
  })
  // Others may be slow to answer, and nothing of ours waits for them.
  const loops = [
    keepWorking(() => application.runDue('own')),
    keepWorking(() => application.runDue('outside')),
  ]
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    async stop() {
      postOffice?.close()
      await Promise.all(loops.map((stopWorking) => stopWorking()))
      const ended = new Promise((resolve) => server.close(resolve))
      const patience = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, patienceInMs)
      await ended
      clearTimeout(patience)
      await store.close()
    },
  }
}

/**
 * Runs `work` again and again, without a pause while there is something to do. A failure is said
 * once, however long it lasts.
 */
function keepWorking(work: () => Promise<number>): () => Promise<void> {
  let stopped = false
  let failing = false
  let wake = () => {}
  const once = async () => {
    try {
      const done = await work()
      failing = false
      return done
    } catch (error) {
      if (!failing) console.error(`worker: ${describeError(error)}`)
      failing = true
      return 0
    }
  }
  const loop = async () => {
    while (!stopped) {
      if ((await once()) > 0 || stopped) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, idleInMs)
      })
    }
  }
  const ended = loop()
  return () => {
    stopped = true
    wake()
    return ended
  }
}
