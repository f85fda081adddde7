import type { ProfileChange } from '../../contract/profile.ts'
import {
  addressFaults,
  birthDateFaults,
  type Fault,
  whyNotAddAddress,
  whyNotBirthDate,
} from '../../engine/profile.ts'
import { type Caller, expectVersion, type Handler } from '../call.ts'
import { ProblemError } from '../problems.ts'
import { type Loaded, loadProfile, saveProfile } from '../profile-change.ts'
import type { ProfileBody, StoredAddress } from '../profile-document.ts'
import { profileEtag, profileView } from '../profile-view.ts'

function refuseFaults(faults: readonly Fault[], at: string): void {
  if (faults.length === 0) return
  throw new ProblemError('validation', {
    errors: faults.map(({ field, code }) => ({ path: `${at}.${field}`, message: code, code })),
  })
}

export const getProfile: Handler<'getProfile'> = async (call) => {
  const { state, found } = await loadProfile(call)
  return { result: profileView(found, state, call.deps.policy), etag: profileEtag(found) }
}

export const changeProfile: Handler<'changeProfile'> = async (call) => {
  const { deps, body } = call
  const loaded = await loadProfile(call)
  const { state, found } = loaded
  if (body.birthDate) {
    const rule = whyNotBirthDate(state, deps)
    if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
    refuseFaults(
      birthDateFaults(body.birthDate, state, { now: call.now, policy: deps.policy }),
      'body',
    )
  }
  expectVersion(call, profileEtag(found), profileView(found, state, deps.policy))
  return saveProfile(call, loaded, { ...found.body, ...given(body) })
}

/** What was left out stays as it is; null removes. */
function given(change: ProfileChange): Partial<ProfileBody> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

const trimmed = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) => (value.trim() ? [[id, value.trim()]] : [])),
  )

export const addAddress: Handler<'addAddress'> = async (call) => {
  const { deps, body } = call
  const loaded = await loadProfile(call)
  const { addresses } = loaded.found.body
  const rule = whyNotAddAddress(addresses.length)
  if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
  refuseFaults(addressFaults(deps.policy, body.region, body.fields), 'body.fields')
  const added: StoredAddress = {
    id: deps.newId(),
    region: body.region,
    fields: trimmed(body.fields),
    isDefault: addresses.length === 0,
  }
  return saveProfile(call, loaded, { ...loaded.found.body, addresses: [...addresses, added] })
}

export const changeAddress: Handler<'changeAddress'> = async (call) => {
  const { deps, params, body } = call
  const loaded = await loadAddress(call, params.id)
  const { state, found } = loaded
  refuseFaults(addressFaults(deps.policy, body.region, body.fields), 'body.fields')
  expectVersion(call, profileEtag(found), profileView(found, state, deps.policy))
  const change = { region: body.region, fields: trimmed(body.fields) }
  const addresses = found.body.addresses.map((one) =>
    one.id === params.id ? { ...one, ...change } : one,
  )
  return saveProfile(call, loaded, { ...found.body, addresses })
}

export const removeAddress: Handler<'removeAddress'> = async (call) => {
  const loaded = await loadAddress(call, call.params.id)
  const left = loaded.found.body.addresses.filter(({ id }) => id !== call.params.id)
  const hasDefault = left.some(({ isDefault }) => isDefault)
  const addresses = left.map((one, index) =>
    hasDefault ? one : { ...one, isDefault: index === 0 },
  )
  return saveProfile(call, loaded, { ...loaded.found.body, addresses })
}

export const chooseDefaultAddress: Handler<'chooseDefaultAddress'> = async (call) => {
  const loaded = await loadAddress(call, call.params.id)
  const addresses = loaded.found.body.addresses.map((one) => ({
    ...one,
    isDefault: one.id === call.params.id,
  }))
  return saveProfile(call, loaded, { ...loaded.found.body, addresses })
}

async function loadAddress(call: Caller, id: string): Promise<Loaded> {
  const loaded = await loadProfile(call)
  if (!loaded.found.body.addresses.some((one) => one.id === id)) throw new ProblemError('not-found')
  return loaded
}
