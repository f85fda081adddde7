import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import { startNode } from '../kit/node-host.ts'
import { type Attack, post, raw, visitor } from './attack.ts'

/** Somebody else's server on this machine. */
async function listening(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

/** Resolves to what a host makes of such a file of recipients: '' where it does not start. */
async function startsWith(address: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'recipients-'))
  const file = join(folder, 'recipients.json')
  writeFileSync(file, JSON.stringify({ 'parcel-pal': address }))
  try {
    const host = await startNode({ env: { RECIPIENTS_FILE: file }, quiet: true })
    await host.kill()
    return 'it started'
  } catch {
    return ''
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Hosts of their own, with what an operator may set: each is started for the attack. */
export const throughSettings: Attack[] = [
  {
    name: 'limits by address dodged behind a proxy (PROXIES), by headers that the caller writes',
    async *run() {
      const host = await startNode({ env: { PROXIES: '1' } })
      const target = { url: host.url, fetch, settle: async () => {}, said: () => '' }
      for (let n = 0; n < 72; n += 1) {
        const other = `198.51.100.${n}`
        const dodges: Record<string, string>[] = [
          { 'x-forwarded-for': `${other}, 203.0.113.7` },
          { 'x-forwarded-for': `203.0.113.7:${4_000 + n}` },
          { 'x-forwarded-for': ` ${other} ,,203.0.113.7 ` },
          { 'x-forwarded-for': `::ffff:203.0.113.7`, 'x-real-ip': other },
          { 'x-forwarded-for': '203.0.113.7', forwarded: `for=${other}` },
          { 'x-forwarded-for': '203.0.113.7', 'cf-connecting-ip': other, 'true-client-ip': other },
        ]
        const way = dodges[n % dodges.length] ?? {}
        const call = post({ identifier: `nobody-${n}@example.com` })
        const headers = { ...call.headers, ...way }
        const { status } = await raw(target, '/api/v1/sign-in/challenges', { ...call, headers })
        const wanted = n < 60 ? 201 : 429
        yield {
          what: JSON.stringify(way),
          got: status === wanted ? '' : `call ${n + 1}: ${status}`,
        }
      }
      await host.kill()
    },
  },
  {
    name: 'recipients that lead the host elsewhere (SSRF): in their file, and by redirect',
    async *run() {
      for (const address of [
        'http://169.254.169.254/latest/meta-data',
        'http://127.0.0.1.evil.example/',
        'http://0.0.0.0/',
        'https://user:secret@parcel.example/',
        'file:///etc/passwd',
        'gopher://localhost:6379/_FLUSHALL',
      ])
        yield { what: address, got: await startsWith(address) }

      const heard: string[] = []
      const inner = await listening(({ url = '' }, response) => {
        heard.push(url)
        response.end('{"state":"erased"}')
      })
      let asked = 0
      const recipient = await listening((_, response) => {
        const statuses = [307, 308, 302, 303]
        response.writeHead(statuses[asked++ % 4] ?? 307, { location: `${inner.url}secret` }).end()
      })
      const folder = mkdtempSync(join(tmpdir(), 'recipients-'))
      const file = join(folder, 'recipients.json')
      writeFileSync(file, JSON.stringify({ 'parcel-pal': recipient.url }))
      const host = await startNode({ env: { RECIPIENTS_FILE: file } })
      const person = visitor({ url: host.url, fetch, settle: async () => {}, said: () => '' })
      await person.signIn('mei')
      await person.call(operations.revokeAuthorisation, { params: { id: 'parcel-pal' } })
      while (asked < 2) {
        await person.call(operations.setClock, { body: { advanceSeconds: 60 } })
        await person.settle()
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      yield { what: 'a redirect to this machine', got: heard.join(', ') }
      await host.kill()
      for (const { stop } of [inner, recipient]) stop()
      rmSync(folder, { recursive: true })
    },
  },
]
