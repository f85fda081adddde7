import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { ContentPage, PostedContent } from '../contract/content.ts'
import type { HomepageSettings } from '../contract/homepage.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const content = '/account/personal-information/posted-content'
const homepage = '/account/personal-information/personal-homepage'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
type Page = z.infer<typeof ContentPage>

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

function call<T>(method: string, to: string, cookie = '', body: unknown = {}, etag = '') {
  return host.call<T>(method, to, { cookie, body, headers: etag ? { 'if-match': etag } : {} })
}
const signIn = (identifier = 'mei@example.com') => host.signIn(identifier)

const switchOn = async (cookie: string) => {
  const { json } = await call<HomepageSettings>('GET', homepage, cookie)
  const body = { choice: 'given', shown }
  return call('PUT', '/consents/personal-homepage', cookie, body, json.consent?.etag)
}
const show = async (cookie: string, items: string[], findable = false) => {
  const { json } = await call<HomepageSettings>('GET', homepage, cookie)
  const body = { shown: items, findable }
  return call<HomepageSettings>('PUT', homepage, cookie, body, json.etag)
}
const find = async (nickname: string) =>
  (await call<{ homepages: { name: string }[] }>('GET', `/homepages?nickname=${nickname}`)).json
    .homepages

describe('posted content', () => {
  it('goes on page by page', async () => {
    const cookie = await signIn()
    const first = await call<Page>('GET', `${content}?limit=4`, cookie)
    const cursor = encodeURIComponent(first.json.next ?? '')
    const second = await call<Page>('GET', `${content}?limit=4&cursor=${cursor}`, cookie)
    const ids = [...first.json.items, ...second.json.items].map(({ id }) => id)
    expect([new Set(ids).size, first.json.total, second.json.next]).toEqual([6, 6, null])
  })

  it('shows others nothing while it is anonymous, and refuses a version that was not seen', async () => {
    const cookie = await signIn()
    const [item] = (await call<Page>('GET', content, cookie)).json.items
    const path = `${content}/${item?.id}`
    const hidden = await call<PostedContent>('PUT', path, cookie, { anonymous: true }, item?.etag)
    expect(hidden.json).toMatchObject({ anonymous: true, public: null })
    expect((await call('PUT', path, cookie, { anonymous: false }, item?.etag)).status).toBe(412)
    expect((await call('PUT', path, cookie, { anonymous: false })).status).toBe(428)
    // A version never comes back, or an answer from memory could be taken for one to a later change.
    const { etag } = hidden.json
    const named = await call<PostedContent>('PUT', path, cookie, { anonymous: false }, etag)
    expect([item?.etag, etag]).not.toContain(named.json.etag)
    const [read] = (await call<Page>('GET', content, cookie)).json.items
    expect(read?.etag).toBe(named.json.etag)
  })

  it('that was taken down at that very moment is not put back by a credit that changes nothing', async () => {
    const store = createMemoryStore()
    let meanwhile = async () => {}
    const recordsById: typeof store.recordsById = async (...given) => {
      const rows = await store.recordsById(...given)
      await meanwhile()
      return rows
    }
    host = openHost({ ...store, recordsById })
    const cookie = await signIn()
    const [item] = (await call<Page>('GET', content, cookie)).json.items
    const path = `${content}/${item?.id}`
    meanwhile = async () => {
      meanwhile = async () => {}
      expect((await call('DELETE', path, cookie)).status).toBe(200)
    }
    await call('PUT', path, cookie, { anonymous: item?.anonymous }, item?.etag)
    const left = (await call<Page>('GET', content, cookie)).json.items
    expect(left.map(({ id }) => id)).not.toContain(item?.id)
  })

  it('is taken down and brought back once, however often that is asked, by its owner, within an hour', async () => {
    const cookie = await signIn()
    const other = await signIn('wei@example.com')
    const [item, next] = (await call<Page>('GET', content, cookie)).json.items
    const path = `${content}/${item?.id}`
    const taken = await call('DELETE', path, cookie)
    expect(taken.json).toMatchObject({ id: item?.id })
    expect((await call('DELETE', path, cookie)).json).toEqual(taken.json)
    await call('POST', `${path}/restoration`, other)
    expect((await call<Page>('GET', content, cookie)).json).toMatchObject({ total: 5 })
    expect((await call('POST', `${path}/restoration`, cookie)).json).toEqual(item)
    expect((await call('POST', `${path}/restoration`, cookie)).json).toEqual(item)
    expect((await call<Page>('GET', content, cookie)).json.total).toBe(6)
    await call('DELETE', `${content}/${next?.id}`, cookie)
    await call('PUT', '/demo/clock', '', { advanceSeconds: 3_600 })
    const later = await signIn()
    expect((await call('POST', `${content}/${next?.id}/restoration`, later)).status).toBe(404)
    expect((await call<Page>('GET', content, later)).json).toMatchObject({ total: 5, removed: [] })
  })
})

describe('a personal homepage', () => {
  it('is off, shows nothing and can’t be found until each is chosen', async () => {
    const cookie = await signIn()
    const { json } = await call<HomepageSettings>('GET', homepage, cookie)
    expect([json.preview, json.findable, json.items.some((one) => one.shown)]).toEqual([
      null,
      false,
      false,
    ])
    await switchOn(cookie)
    const on = await call<HomepageSettings>('GET', homepage, cookie)
    expect(on.json.preview).toEqual({ id: 'mei', name: null, avatar: null, sections: [] })
    await show(cookie, ['nickname'])
    expect(await find('mei')).toEqual([])
    await show(cookie, ['nickname'], true)
    expect(await find('MEI')).toMatchObject([{ name: 'Mei Tan' }])
    await show(cookie, ['reviews'], true)
    expect(await find('mei')).toEqual([])
  })

  it('never holds an anonymous review', async () => {
    const cookie = await signIn()
    await switchOn(cookie)
    const before = await show(cookie, ['reviews'])
    const count = before.json.preview?.sections[0]?.count ?? 0
    const items = (await call<Page>('GET', content, cookie)).json.items
    const review = items.find(({ kind }) => kind === 'review')
    await call('PUT', `${content}/${review?.id}`, cookie, { anonymous: true }, review?.etag)
    const after = await call<HomepageSettings>('GET', homepage, cookie)
    expect(after.json.preview?.sections[0]?.count).toBe(count - 1)
  })

  it('counts nothing of a list that was cleared', async () => {
    const cookie = await signIn()
    await switchOn(cookie)
    const counted = ({ json }: { json: HomepageSettings }) => json.preview?.sections[0]?.count
    expect(counted(await show(cookie, ['collections']))).toBe(22)
    await call('POST', '/records/wishlist/removals', cookie, { scope: 'all' })
    expect(counted(await call<HomepageSettings>('GET', homepage, cookie))).toBe(0)
  })

  it('is not there where the region has none', async () => {
    const cookie = await signIn('arif@example.com')
    expect((await call('GET', homepage, cookie)).json).toMatchObject({
      consent: null,
      actions: [{ allowed: false, reason: 'not-in-region' }],
    })
    expect(await show(cookie, ['nickname'])).toMatchObject({
      status: 409,
      json: { reason: 'not-in-region' },
    })
  })
})
