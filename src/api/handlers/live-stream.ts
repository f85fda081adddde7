import { isGranted } from '../../engine/consent.ts'
import { regionById } from '../../policy/lookup.ts'
import { type Handler, loadAccount } from '../call.ts'

export const getLiveStreamDisplay: Handler<'getLiveStreamDisplay'> = async ({ deps, signedIn }) => {
  const { accountId, region, name } = signedIn.person
  const state = await loadAccount(deps, accountId)
  const available = regionById(deps.policy, region).features.liveStream
  const shows = available && isGranted(state, 'live-stream-display')
  return { result: { available, nickname: shows ? name : null } }
}
