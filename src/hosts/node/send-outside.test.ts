import { createServer, type Server } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { sendOutside } from './send-outside.ts'

/** What listens inside, where nobody outside may be led. */
async function openInside(): Promise<{ port: number; callers: () => number }> {
  let callers = 0
  const server: Server = createServer((socket) => {
    callers += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as { port: number }).port, callers: () => callers }
}

const post = (url: string) => new Request(url, { method: 'POST', body: '{}' })

it.each([
  ['127.0.0.1', 4],
  ['10.0.0.7', 4],
  ['172.16.0.1', 4],
  ['192.168.1.1', 4],
  ['169.254.169.254', 4],
  ['100.64.0.1', 4],
  ['0.0.0.0', 4],
  ['224.0.0.1', 4],
  ['::1', 6],
  ['fd00::1', 6],
  ['fe80::1', 6],
  ['::ffff:127.0.0.1', 6],
] as const)('goes to no name that leads to %s', async (address, family) => {
  const { port, callers } = await openInside()
  const sent = sendOutside(post(`https://parcel.example:${port}/n`), (_, __, done) =>
    done(null, [
      { address: '93.184.215.14', family: 4 },
      { address, family },
    ]),
  )
  await expect(sent).rejects.toThrow(/parcel\.example leads to .+ not a public address/)
  expect(callers()).toBe(0)
})

it.each(['127.0.0.1', '[::1]', '10.0.0.7', '2130706433'])(
  'nor to the address %s itself',
  async (host) => {
    const { port, callers } = await openInside()
    await expect(sendOutside(post(`https://${host}:${port}/n`))).rejects.toThrow(/not a public/)
    expect(callers()).toBe(0)
  },
)

it('looks a name up for each connection: it may mean something else a moment later', async () => {
  const found = ['not-yet', 'now'].map((word) => new Error(word))
  const next = () =>
    sendOutside(post('https://parcel.example/n'), (_, __, done) =>
      done(found.shift() ?? null, [{ address: '10.0.0.7', family: 4 }]),
    )
  await expect(next()).rejects.toThrow('not-yet')
  await expect(next()).rejects.toThrow('now')
  await expect(next()).rejects.toThrow(/not a public/)
})
