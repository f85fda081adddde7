import { createServer } from 'vite'
import { startNodeHost } from '../src/hosts/node/host.ts'

/** The API on its own port, and Vite in front of it with hot reload. */
const host = await startNodeHost({ port: 0, dataFolder: 'data', demo: true, strict: true })
const server = await createServer({
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: host.url } } },
})
await server.listen()
server.printUrls()
