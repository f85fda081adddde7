import { everyOperation as o } from '../../../src/contract/every-operation.ts'
import { exportTarget } from '../../../src/contract/step-up-target.ts'
import { type Caller, shown } from './world.ts'
import type { Writes } from './writes.ts'

const mei = (world: Caller) => world.signIn('mei')

async function shop({ call }: Caller): Promise<string> {
  return (await call(o.getMessages, { query: {} })).chats[0]?.shop.id ?? ''
}
async function rows({ call }: Caller, category: string): Promise<string[]> {
  const { rows } = await call(o.listRecords, { params: { category }, query: {} as never })
  return rows.map(({ id }) => id)
}
async function removed(world: Caller): Promise<{ category: string; id: string }> {
  await mei(world)
  const category = 'wishlist'
  const ids = (await rows(world, category)).slice(0, 2)
  const body = { scope: 'rows', ids } as const
  const { removal } = await world.call(o.removeRecords, { params: { category }, body })
  return { category, id: removal?.id ?? '' }
}
async function givenConsent(world: Caller, id: string) {
  const { purposes } = await world.call(o.getPersonalInformation, {})
  const etag = purposes.find((purpose) => purpose.id === id)?.consent?.etag ?? ''
  return world.call(o.changeConsent, {
    params: { id },
    body: { choice: 'given', shown },
    etag,
  })
}
const exportBody = { categories: ['wishlist'], formats: ['json' as const] }
async function startedExport(world: Caller): Promise<{ id: string }> {
  await mei(world)
  const stepUpProof = await world.proof('export', await exportTarget(exportBody))
  const { id } = await world.call(o.requestExport, { body: exportBody, stepUpProof })
  return { id }
}
async function startedDeletion(world: Caller) {
  await mei(world)
  const { etag } = await world.call(o.getDeleteAccount, {})
  const stepUpProof = await world.proof('delete-account', etag)
  return world.call(o.requestDeletion, { body: { shown }, etag, stepUpProof })
}
const address = {
  region: 'SG',
  fields: {
    consignee: 'Mei Tan',
    phone: '+6580000001',
    'postal-code': '049145',
    street: '3 Example Road',
  },
}
async function profile(world: Caller) {
  await mei(world)
  return world.call(o.getProfile, {})
}
async function posted(world: Caller) {
  await mei(world)
  const page = await world.call(o.listPostedContent, { query: {} as never })
  const [item] = page.items
  if (!item) throw new Error('Nothing is posted.')
  return item
}
async function recommendations(world: Caller) {
  await mei(world)
  await givenConsent(world, 'personalised-recommendation')
  return world.call(o.getRecommendationManagement, {})
}
async function blocked(world: Caller): Promise<{ id: string }> {
  await mei(world)
  const body = { kind: 'category', targetId: 'toys' } as const
  const { id } = await world.call(o.addBlock, { body })
  return { id }
}
async function authorisation(world: Caller) {
  await mei(world)
  const { authorisations } = await world.call(o.getAuthorizationManagement, {})
  const found = authorisations.find(({ scopes }) => scopes.length > 1)
  if (!found) throw new Error('Nothing is authorised.')
  return found
}

/** What a signed-in person changes about their own data and choices. */
export const accountWrites: Writes = {
  async changeDoNotDisturb(world) {
    await mei(world)
    const params = { shop: await shop(world) }
    const { muted, etag } = await world.call(o.getDoNotDisturb, { params })
    return { params, body: { muted: !muted }, etag }
  },
  async removeOrderField(world) {
    await mei(world)
    for (const order of await rows(world, 'orders')) {
      const { fields } = await world.call(o.getOrder, { params: { order } })
      const field = fields.find(({ actions }) =>
        actions.some((a) => a.id === 'remove' && a.allowed),
      )
      if (field) return { params: { order, field: field.id } }
    }
    throw new Error('No order has a field that may go.')
  },
  async changeOrderHidden(world) {
    await mei(world)
    return { params: { order: (await rows(world, 'orders'))[0] ?? '' }, body: { hidden: true } }
  },
  async removeChat(world) {
    await mei(world)
    return { params: { shop: await shop(world) }, query: {} }
  },
  async unsubscribe(world) {
    await mei(world)
    await givenConsent(world, 'commercial-by-email')
    const { notices } = await world.call(o.listSampleNotices, {})
    const notice = notices.find(({ purpose }) => purpose === 'commercial-by-email')
    return { params: { token: notice?.token ?? '' }, body: {} }
  },
  async removeRecords(world) {
    await mei(world)
    const ids = (await rows(world, 'wishlist')).slice(0, 3)
    return { params: { category: 'wishlist' }, body: { scope: 'rows', ids } }
  },
  restoreRecords: async (world) => ({ params: await removed(world) }),
  eraseRemoved: async (world) => ({ params: await removed(world) }),
  async changeCollection(world) {
    await mei(world)
    const params = { category: 'browsing-history' }
    const { collection } = await world.call(o.getRecordSet, { params })
    return { params, body: { paused: true }, etag: collection?.etag ?? '' }
  },
  async recordView(world) {
    await mei(world)
    const { cards } = await world.call(o.getFeed, { query: {} as never })
    return { body: { itemId: cards[0]?.itemId ?? '' } }
  },
  async recordSearch(world) {
    await mei(world)
    return { body: { kind: 'keyword', words: 'tea pot' } }
  },
  async answerAnnouncement(world) {
    await world.call(o.raiseAnnouncement, { body: { sample: 'size-advice' } })
    await mei(world)
    const { announcements } = await world.call(o.getAnnouncements, {})
    const one = announcements.find(({ asks }) => asks === 'consent')
    const params = { id: one?.id ?? '' }
    return { params, body: { answer: 'refused', shown }, etag: one?.etag ?? '' }
  },
  async changeConsent(world) {
    await mei(world)
    const { etag } = await givenConsent(world, 'campaigns')
    return { params: { id: 'campaigns' }, body: { choice: 'withdrawn', shown }, etag }
  },
  async keepOnlyNecessary(world) {
    await mei(world)
    await givenConsent(world, 'campaigns')
    return { body: { shown } }
  },
  async undoOnlyNecessary(world) {
    await mei(world)
    await givenConsent(world, 'campaigns')
    await world.call(o.keepOnlyNecessary, { body: { shown } })
    return { body: { shown } }
  },
  async narrowAuthorisation(world) {
    const { id, scopes, etag } = await authorisation(world)
    return { params: { id }, body: { scopes: scopes.slice(0, 1) }, etag }
  },
  revokeAuthorisation: async (world) => ({ params: { id: (await authorisation(world)).id } }),
  async changeInterest(world) {
    const { interests, etag } = await recommendations(world)
    return { params: { id: interests[0]?.id ?? '' }, body: { removed: true }, etag }
  },
  resetInterests: async (world) => ({ etag: (await recommendations(world)).etag }),
  async undoResetInterests(world) {
    const { etag } = await recommendations(world)
    return { etag: (await world.call(o.resetInterests, { etag })).etag }
  },
  async addBlock(world) {
    await mei(world)
    return { body: { kind: 'category', targetId: 'toys' } }
  },
  removeBlock: async (world) => ({ params: await blocked(world) }),
  async usePermission(world) {
    await mei(world)
    const { permissions } = await world.call(o.getSystemPermissionManagement, {})
    const [permission] = permissions
    const params = { id: permission?.id ?? '' }
    await world.call(o.changeConsent, {
      params: { id: permission?.grant.purpose ?? '' },
      body: { choice: 'given', shown },
      etag: permission?.grant.etag ?? '',
    })
    return { params, body: { function: permission?.functions[0]?.id ?? '' } }
  },
  async openSharingCode(world) {
    await mei(world)
    const { permissions } = await world.call(o.getSystemPermissionManagement, {})
    const grant = permissions.find(({ id }) => id === 'clipboard')?.grant
    await world.call(o.changeConsent, {
      params: { id: grant?.purpose ?? '' },
      body: { choice: 'given', shown },
      etag: grant?.etag ?? '',
    })
    const { cards } = await world.call(o.getFeed, { query: {} as never })
    return { body: { code: cards[0]?.sharingCode ?? '' } }
  },
  async requestExport(world) {
    await mei(world)
    const stepUpProof = await world.proof('export', await exportTarget(exportBody))
    return { body: exportBody, stepUpProof }
  },
  cancelExport: async (world) => ({ params: await startedExport(world) }),
  async requestDeletion(world) {
    await mei(world)
    const { etag } = await world.call(o.getDeleteAccount, {})
    return { body: { shown }, etag, stepUpProof: await world.proof('delete-account', etag) }
  },
  async cancelDeletion(world) {
    const { requestId, etag } = await startedDeletion(world)
    return { params: { id: requestId }, etag }
  },
  async changeProfile(world) {
    const { etag } = await profile(world)
    return { body: { nickname: 'Mei T.' }, etag }
  },
  async requestContactCode(world) {
    await mei(world)
    const stepUpProof = await world.proof('change-contact', 'phone')
    return { params: { kind: 'phone' }, body: { value: '+6581110001' }, stepUpProof }
  },
  async changeContact(world) {
    await mei(world)
    const params = { kind: 'phone' } as const
    const stepUpProof = await world.proof('change-contact', 'phone')
    const { challengeId } = await world.call(o.requestContactCode, {
      params,
      body: { value: '+6581110001' },
      stepUpProof,
    })
    return { params, body: { challengeId, code: await world.code(challengeId) }, stepUpProof }
  },
  async removeContact(world) {
    await mei(world)
    const stepUpProof = await world.proof('change-contact', 'phone')
    return { params: { kind: 'phone' }, stepUpProof }
  },
  async addAddress(world) {
    await mei(world)
    return { body: address }
  },
  async changeAddress(world) {
    const { addresses, etag } = await profile(world)
    return { params: { id: addresses[0]?.id ?? '' }, body: address, etag }
  },
  async removeAddress(world) {
    return { params: { id: (await profile(world)).addresses[1]?.id ?? '' } }
  },
  async chooseDefaultAddress(world) {
    return { params: { id: (await profile(world)).addresses[1]?.id ?? '' } }
  },
  async creditContent(world) {
    const { id, anonymous, etag } = await posted(world)
    return { params: { id }, body: { anonymous: !anonymous }, etag }
  },
  removeContent: async (world) => ({ params: { id: (await posted(world)).id } }),
  async restoreContent(world) {
    const { id } = await posted(world)
    await world.call(o.removeContent, { params: { id } })
    return { params: { id } }
  },
  async changeHomepage(world) {
    await mei(world)
    await givenConsent(world, 'personal-homepage').catch(() => undefined)
    const { etag } = await world.call(o.getHomepageSettings, {})
    return { body: { shown: ['nickname'], findable: true }, etag }
  },
  async startCheckUp(world) {
    await mei(world)
    return {}
  },
  async leaveInCheckUp(world) {
    await mei(world)
    const { items } = await world.call(o.startCheckUp, {})
    return { params: { id: items[0]?.id ?? '' } }
  },
  async acknowledgePolicy(world) {
    await mei(world)
    return { body: { version: shown.version } as never }
  },
}
