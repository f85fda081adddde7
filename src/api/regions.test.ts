import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { HomepageSettings } from '../contract/homepage.ts'
import type { LiveStreamDisplay } from '../contract/live-stream.ts'
import type { Profile } from '../contract/profile.ts'
import type { RightsRequest } from '../contract/requests.ts'
import type {
  Challenge,
  PersonalInformationChoices,
  RecommendationManagement,
} from '../contract/schemas.ts'
import { deadlineFor } from '../engine/deadlines/deadline.ts'
import { addressFormOf } from '../policy/lookup.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const privacy = '/account/settings/privacy'
const information = '/account/personal-information'
const received = '2026-11-10T10:00:00.000Z'

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

const post = <T>(path: string, body: object, cookie?: string) =>
  host.call<T>('POST', path, { body, cookie })

/** Registers a grown person; resolves to their session. */
async function register(region: string): Promise<string> {
  const asked = await post<Challenge>('/registrations/challenges', {
    identifier: 'new@example.net',
  })
  const { challengeId } = asked.json
  const contact = { challengeId, code: await host.codeOf(challengeId) }
  const opened = await post('/registrations', { region, birthDate: '1980-01-01', contact, shown })
  expect(opened.status).toBe(201)
  return opened.headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe.each(pack.regions)('in $id', ({ id, childAge, features }) => {
  let cookie: string
  beforeEach(async () => {
    cookie = await register(id)
  })
  const read = async <T>(path: string) => (await host.call<T>('GET', path, { cookie })).json

  it('a guardian is asked for to the day the policy data says', async () => {
    const needed = async (birthDate: string) =>
      (
        await post<{ guardianNeeded: boolean }>('/registrations/age-check', {
          region: id,
          birthDate,
        })
      ).json.guardianNeeded
    expect(await needed(`${2026 - childAge}-11-10`)).toBe(false)
    expect(await needed(`${2026 - childAge}-11-11`)).toBe(true)
  })

  it('there are ads, live streams and homepages to choose where the region has them', async () => {
    const { ads } = await read<RecommendationManagement>(`${privacy}/recommendation-management`)
    expect(ads !== null).toBe(features.personalisedAds)
    expect((await read<z.infer<typeof LiveStreamDisplay>>('/live-stream/display')).available).toBe(
      features.liveStream,
    )
    const homepage = await read<HomepageSettings>(`${information}/personal-homepage`)
    const allowed = homepage.actions.find((action) => action.id === 'change')?.allowed
    expect(allowed).toBe(features.personalHomepage)
    const { purposes } = await read<PersonalInformationChoices>(`${privacy}/personal-information`)
    const offered = new Set(purposes.map((purpose) => purpose.id))
    for (const purpose of pack.purposes) {
      if (!purpose.regionFeature || purpose.permission || purpose.notice) continue
      expect([purpose.id, offered.has(purpose.id)]).toEqual([
        purpose.id,
        features[purpose.regionFeature],
      ])
    }
  })

  it('a birthday can be kept where the region has birthdays, and nowhere else', async () => {
    const before = await read<Profile>(information)
    const { status } = await host.call('PUT', information, {
      cookie,
      body: { birthDate: '1980-01-01' },
      headers: { 'if-match': before.etag },
    })
    expect(status).toBe(features.birthday ? 200 : 409)
    const { birthDate } = await read<Profile>(information)
    expect(birthDate === null).toBe(!features.birthday)
  })

  it('an address is written in the form of the region, and each field it needs is asked for', async () => {
    const form = addressFormOf(pack, id)
    const fields = Object.fromEntries(
      form.fields.flatMap(({ id: field, required, example }) =>
        required ? [[field, example ?? (field === 'phone' ? '+65 8000 0001' : 'Example')]] : [],
      ),
    )
    const add = (given: object) =>
      post(`${information}/addresses`, { region: id, fields: given }, cookie)
    for (const field of Object.keys(fields)) {
      const { [field]: _, ...rest } = fields
      const refused = await add(rest)
      expect([field, refused.status, refused.json]).toMatchObject([
        field,
        400,
        { errors: [{ path: `body.fields.${field}`, code: 'required' }] },
      ])
    }
    expect((await add({ ...fields, planet: 'Mars' })).status).toBe(400)
    expect((await add(fields)).status).toBe(201)
    for (const { id: field, pattern } of form.fields) {
      if (!pattern) continue
      const refused = await add({ ...fields, [field]: '?' })
      expect([field, refused.status]).toEqual([field, 400])
    }
  })

  it('a request is answered by the day its law and the policy say', async () => {
    for (const kind of ['object', 'officer-question']) {
      const body = { kind, words: 'Please look into this' }
      const { json } = await post<RightsRequest>('/account/customer-service/requests', body, cookie)
      const { day, at } = deadlineFor(pack, id, kind, received)
      expect([kind, json.day, json.expectedBy]).toEqual([kind, day, at])
    }
  })
})
