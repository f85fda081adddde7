import { HomepageItem, type HomepageSettings, type HomepageView } from '../../contract/homepage.ts'
import { isHomepageOn, whyNotChangeHomepage } from '../../engine/homepage.ts'
import { consentState } from '../../engine/projections.ts'
import type { AccountState } from '../../engine/state.ts'
import { regionById } from '../../policy/lookup.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import { spendOfAddress } from '../allowance.ts'
import {
  type Caller,
  contextOf,
  execute,
  expectVersion,
  type Handler,
  loadAccount,
} from '../call.ts'
import type { Deps } from '../deps.ts'
import { personByAccount } from '../directory.ts'
import { homepageView } from '../homepage.ts'

const mostFound = 20
const kind = 'homepage'

const etagOf = ({ homepage }: AccountState) => `"homepage-${homepage.revision}"`

async function settingsOf(call: Caller, state: AccountState): Promise<HomepageSettings> {
  const { deps, signedIn } = call
  const hasIt = regionById(deps.policy, state.region).features.personalHomepage
  const rule = whyNotChangeHomepage(state, deps)
  return {
    consent: hasIt ? consentState(state, 'personal-homepage', contextOf(call)) : null,
    items: HomepageItem.options.map((id) => ({ id, shown: state.homepage.shown.includes(id) })),
    findable: state.homepage.findable,
    preview: await homepageView(deps, signedIn.person, state),
    etag: etagOf(state),
    actions: [{ id: 'change', allowed: rule === undefined, reason: rule?.reason ?? null }],
  }
}

export const getHomepageSettings: Handler<'getHomepageSettings'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: await settingsOf(call, state), etag: etagOf(state) }
}

export const changeHomepage: Handler<'changeHomepage'> = async (call) => {
  const { deps, body, signedIn } = call
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  expectVersion(call, etagOf(state), await settingsOf(call, state))
  const { after, batch } = execute(state, { type: 'change-homepage', ...body }, contextOf(call), [
    ...(await signpost(call, body.findable)),
  ])
  return { result: await settingsOf(call, after), etag: etagOf(after), batch }
}

/** Where the search looks. Whether the page is on is asked of the account itself, each time. */
async function signpost({ deps, signedIn }: Caller, findable: boolean): Promise<DocumentWrite[]> {
  const { accountId } = signedIn.person
  const found = await deps.store.document(kind, accountId)
  if (!findable) return found ? [{ drop: { kind, id: accountId } }] : []
  const put = { kind, id: accountId, owner: accountId, dueAt: '', body: {} }
  return found ? [] : [{ put, expectedRevision: 0 }]
}

/** Reads no further than to as many as are shown. */
export const findHomepages: Handler<'findHomepages'> = async (call) => {
  const { deps, query } = call
  const documents = await spendOfAddress(call, 'search')
  const wanted = query.nickname.toLowerCase()
  const homepages: HomepageView[] = []
  for (const { owner } of await deps.store.documents(kind, { limit: 1_000 })) {
    const found = await homepageNamed(deps, owner, wanted)
    if (found) homepages.push(found)
    if (homepages.length === mostFound) break
  }
  return { result: { homepages }, batch: { documents } }
}

async function homepageNamed(deps: Deps, owner: string, wanted: string) {
  const person = await personByAccount(deps, owner)
  if (!person?.name.toLowerCase().includes(wanted)) return null
  const state = await loadAccount(deps, owner)
  // A search for a name must not tell the name of a page that does not show it.
  const isNamed = isHomepageOn(state, deps) && state.homepage.shown.includes('nickname')
  return isNamed ? homepageView(deps, person, state) : null
}
