import assert from 'node:assert/strict'
import type { OperationId } from '../../src/contract/every-operation.ts'
import { HomepageItem } from '../../src/contract/homepage.ts'
import { pack } from '../../src/policy/pack.ts'
import type { Visitor } from '../kit/visitor.ts'

const account = '/account'
const privacy = '/account/settings/privacy'
const deletion = '/account/settings/account-and-security/delete-account'
const children = `${privacy}/children-and-guardians`
const information = '/account/personal-information'
const desk = '/account/taobao-customer-service/requests'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

interface Edit {
  path: string
  etag: string
  body?: unknown
  headers?: Record<string, string>
}

interface Versioned {
  etag: string
}

type Read = <Json>(path: string) => Promise<Json>

async function as(visitor: Visitor, name: string): Promise<Read> {
  await visitor.signIn(`${name}@example.com`)
  return async <Json>(path: string) => (await visitor.call<Json>('GET', path)).json
}

async function deletionBy(visitor: Visitor): Promise<Edit> {
  const read = await as(visitor, 'mei')
  const { etag } = await read<Versioned>(deletion)
  const headers = { 'step-up': await visitor.proof('delete-account', etag) }
  return { path: `${deletion}/requests`, etag, body: { shown }, headers }
}

/** Something to edit for every edit of the contract: where it is, its version, and a change it takes. */
export const edits: Partial<Record<OperationId, (visitor: Visitor) => Promise<Edit>>> = {
  async changeDoNotDisturb(visitor) {
    const read = await as(visitor, 'mei')
    const { chats } = await read<{ chats: { shop: { id: string } }[] }>(`${account}/messages`)
    const path = `${account}/messages/${chats[0]?.shop.id}/do-not-disturb`
    return { path, etag: (await read<Versioned>(path)).etag, body: { muted: true } }
  },
  async changeCollection(visitor) {
    const read = await as(visitor, 'mei')
    const path = '/records/browsing-history'
    const { collection } = await read<{ collection: Versioned }>(path)
    return { path: `${path}/collection`, etag: collection.etag, body: { paused: true } }
  },
  async changeDeskCase(visitor) {
    await visitor.signIn('mei@example.com')
    const { json } = await visitor.call<{ id: string }>('POST', desk, {
      body: { kind: 'object', words: 'Please stop' },
    })
    await visitor.signInAtDesk('ana@desk.example.com')
    const path = `/desk/cases/${json.id}`
    const found = await visitor.call<{ request: Versioned }>('GET', path)
    return { path: `${path}/steps`, etag: found.json.request.etag, body: { action: 'take' } }
  },
  async answerAnnouncement(visitor) {
    const read = await as(visitor, 'mei')
    await visitor.call('POST', '/demo/announcements', { body: { sample: 'incident' } })
    const path = `${privacy}/announcements`
    const { announcements } = await read<{ announcements: (Versioned & { id: string })[] }>(path)
    const [first] = announcements
    return {
      path: `${path}/${first?.id}`,
      etag: first?.etag ?? '',
      body: { answer: 'read', shown },
    }
  },
  async changeGuardianConsent(visitor) {
    await visitor.signIn('lily@example.com')
    await visitor.call('POST', `${children}/request`, { body: { contact: 'wei@example.com' } })
    const read = await as(visitor, 'wei')
    await visitor.call('POST', `${children}/requests/acc-lily/confirmation`, {
      headers: { 'step-up': await visitor.proof('guardian') },
    })
    const { children: linked } = await read<{ children: Versioned[] }>(children)
    return {
      path: `${children}/children/acc-lily/consents/collection`,
      etag: linked[0]?.etag ?? '',
      body: { choice: 'given', shown },
    }
  },
  async changeConsent(visitor) {
    const read = await as(visitor, 'mei')
    const { personalised } = await read<{ personalised: Versioned }>(
      `${privacy}/recommendation-management`,
    )
    return {
      path: '/consents/personalised-recommendation',
      etag: personalised.etag,
      body: { choice: 'given', shown },
    }
  },
  async narrowAuthorisation(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${privacy}/authorization-management`
    const { authorisations } = await read<{
      authorisations: (Versioned & { id: string; scopes: string[] })[]
    }>(path)
    const [first] = authorisations
    return {
      path: `${path}/${first?.id}`,
      etag: first?.etag ?? '',
      body: { scopes: first?.scopes.slice(0, 1) },
    }
  },
  async changeInterest(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${privacy}/recommendation-management`
    const { etag, interests } = await read<Versioned & { interests: { id: string }[] }>(path)
    return { path: `${path}/interests/${interests[0]?.id}`, etag, body: { removed: true } }
  },
  async resetInterests(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${privacy}/recommendation-management`
    return { path: `${path}/interests`, etag: (await read<Versioned>(path)).etag }
  },
  async undoResetInterests(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${privacy}/recommendation-management`
    const headers = { 'if-match': (await read<Versioned>(path)).etag }
    await visitor.call('DELETE', `${path}/interests`, { headers })
    return { path: `${path}/interests/reset/undo`, etag: (await read<Versioned>(path)).etag }
  },
  requestDeletion: deletionBy,
  async cancelDeletion(visitor) {
    const { path, etag, body, headers = {} } = await deletionBy(visitor)
    const asked = await visitor.call<Versioned & { requestId: string }>('POST', path, {
      body,
      headers: { ...headers, 'if-match': etag },
    })
    return { path: `${path}/${asked.json.requestId}/cancellation`, etag: asked.json.etag }
  },
  async changeProfile(visitor) {
    const read = await as(visitor, 'mei')
    const { etag } = await read<Versioned>(information)
    return { path: information, etag, body: { nickname: 'May' } }
  },
  async changeAddress(visitor) {
    const read = await as(visitor, 'mei')
    const profile = await read<
      Versioned & { addresses: { id: string; region: string; fields: object }[] }
    >(information)
    const { id, region, fields } = profile.addresses[0] ?? assert.fail('mei has an address')
    return {
      path: `${information}/addresses/${id}`,
      etag: profile.etag,
      body: { region, fields },
    }
  },
  async creditContent(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${information}/posted-content`
    const { items } = await read<{ items: (Versioned & { id: string; anonymous: boolean })[] }>(
      path,
    )
    const { id, etag, anonymous } = items[0] ?? assert.fail('mei has posted something')
    return { path: `${path}/${id}`, etag, body: { anonymous: !anonymous } }
  },
  async changeHomepage(visitor) {
    const read = await as(visitor, 'mei')
    const path = `${information}/personal-homepage`
    const { etag } = await read<Versioned>(path)
    return { path, etag, body: { shown: HomepageItem.options.slice(0, 1), findable: false } }
  },
}
