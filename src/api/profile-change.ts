import type { AccountState } from '../engine/state.ts'
import { type Caller, contextOf, execute, loadAccount } from './call.ts'
import { type ProfileBody, type ProfileDocument, writeProfile } from './profile-document.ts'
import { expectProfile, profileEtag, profileValues, profileView } from './profile-view.ts'

export interface Loaded {
  state: AccountState
  found: ProfileDocument
}

export async function loadProfile({ deps, signedIn }: Caller): Promise<Loaded> {
  const { accountId } = signedIn.person
  return { state: await loadAccount(deps, accountId), found: await expectProfile(deps, accountId) }
}

/** Writes a profile, and into the log which of its fields changed (IV(1)). */
export function saveProfile(call: Caller, { state, found }: Loaded, body: ProfileBody) {
  const command = {
    type: 'change-profile',
    before: profileValues(found.body),
    after: profileValues(body),
  } as const
  const { batch } = execute(state, command, contextOf(call), [writeProfile(found, body)])
  const after = { ...found, body, revision: found.revision + 1 }
  return { result: profileView(after, state, call.deps.policy), etag: profileEtag(after), batch }
}
