import { request } from 'node:http'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode } from '../../../e2e/kit/node-host.ts'
import { Visitor } from '../../../e2e/kit/visitor.ts'
import type { Export } from '../../contract/schemas.ts'
import { exportTarget } from '../../contract/step-up-target.ts'
import { openSqliteStore } from '../../stores/sqlite.ts'
import { newFolder } from './test-folder.ts'

const exportsPath = '/account/settings/privacy/personal-info-download/exports'
const eventually = { timeout: 60_000, interval: 20 }

const visit = ({ url }: { url: string }) => new Visitor((call) => fetch(call), url.slice(0, -1))

/** A host that never outlives its test, however that ends. */
async function start(options?: Parameters<typeof startNode>[0]) {
  const host = await startNode(options)
  onTestFinished(() => host.kill())
  return host
}

/** How far the worker had come when the host ended. */
async function recordsDone(folder: string): Promise<number> {
  const store = openSqliteStore(folder)
  const [job] = await store.documents<{ done: number }>('export', { limit: 1 })
  await store.close()
  return job?.body.done ?? Number.NaN
}

describe('the Node host', { timeout: 120_000 }, () => {
  it('tells that it is well', async () => {
    const host = await start()
    const { status, json } = await visit(host).call('GET', '/health')
    expect([status, json]).toEqual([
      200,
      { status: 'ok', host: 'node', store: 'sqlite', demo: true },
    ])
    expect(await host.stop()).toBe(0)
  })

  it('answers what is under way when it is told to stop, and takes nothing new', async () => {
    const host = await start()
    const text = JSON.stringify({ identifier: 'mei@example.com' })
    const slow = request(`${host.url}api/v1/sign-in/challenges`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': text.length,
        'idempotency-key': 'slow',
        connection: 'close',
      },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.once('response', ({ statusCode }) => resolve(statusCode))
      slow.once('error', reject)
    })
    slow.write(text.slice(0, 10))
    // Once this is answered, the host has also seen the slow one, which came first.
    await visit(host).call('GET', '/health')
    const stopped = host.stop()
    await vi.waitFor(() => expect(visit(host).call('GET', '/health')).rejects.toThrow(), eventually)
    slow.end(text.slice(10))
    expect(await answered).toBe(201)
    expect(await stopped).toBe(0)
  })

  it('goes on with an export that SIGKILL cut off', async () => {
    const folder = newFolder()
    const first = await start({ folder })
    const jonas = visit(first)
    await jonas.signIn('jonas@example.com')
    const body = { categories: ['browsing-history'], formats: ['json'] }
    const { json: asked } = await jonas.call<Export>('POST', exportsPath, {
      body,
      headers: { 'step-up': await jonas.proof('export', await exportTarget(body)) },
    })
    await first.kill()
    expect(await recordsDone(folder)).toBeLessThan(asked.progress.total)
    const second = await start({ folder })
    await second.kill()

    const third = await start({ folder })
    const again = visit(third)
    again.cookie = jonas.cookie
    await vi.waitFor(async () => {
      const { json } = await again.call<Export>('GET', `${exportsPath}/${asked.id}`)
      expect(json.status).toBe('ready')
    }, eventually)
    const file = await again.fetch('GET', `${exportsPath}/${asked.id}/file`)
    const entries = await new ZipReader(new BlobReader(await file.blob())).getEntries()
    const entry = entries.find(({ filename }) => filename === 'browsing-history.json')
    if (!entry || entry.directory) throw new Error('The file is missing.')
    const rows = JSON.parse(await entry.getData(new TextWriter())) as { id: string }[]
    expect(new Set(rows.map(({ id }) => id)).size).toBe(asked.progress.total)
    expect(rows).toHaveLength(asked.progress.total)
    await third.stop()
  })
})
