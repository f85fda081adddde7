import { operations } from '../../../contract/operations.ts'
import { scenarioOperations } from '../../../contract/scenarios.ts'
import { resolveScenario, scenarioNamed } from '../../../scenarios/resolve.ts'
import { allOf, atRest, eventually } from '../../dom.ts'
import { wordOf } from '../../flows/words.ts'
import { callIn } from '../../frames.ts'
import { control, docOf, go, measuringFrame, type Show } from '../hand.ts'
import { pressAway } from '../press.ts'

/** What a person sees of a deletion that waits, and of a request that is open. */
export interface RequestProbe {
  /** The date of a deletion stands on every screen of the core, after signing in anew. */
  deletionDateEverywhere: boolean
  pressesToKeep: number
  /** Signed out, its outcome can be read, and the way to deletion goes on after signing in. */
  deletionSignedOut: boolean
  /** A request shows its reference, when it came and when the answer is due. */
  requestDates: boolean
  pressesToTakeBack: number
}

const deleteScreen = 'account/settings/account-and-security/delete-account'
const service = 'account/customer-service'
const everywhere = ['account', 'account/my-orders', 'account/settings/privacy', deleteScreen]
const textOf = (doc: Document | undefined) => doc?.querySelector('main')?.textContent ?? ''
const asPerson = callIn(measuringFrame)

const named = async (role: 'link', key: string) => {
  const name = await wordOf(key, 'en')
  return eventually(() => {
    const doc = docOf()
    return doc && allOf(doc, role).find((one) => one.name.startsWith(name))?.element
  }, name)
}

async function probeWaiting(show: Show) {
  const scenario = resolveScenario(scenarioNamed('deletion-waits'))
  await show(deleteScreen, scenario)
  const { deletion } = await asPerson(operations.getDeleteAccount, {})
  const link = (await named('link', `${deleteScreen}:outcome`)) as HTMLAnchorElement
  await asPerson(operations.signOut, {})
  await show(link.href.slice(link.href.search(/sign-in\b/)), null)
  const isTold = await eventually(
    () => (textOf(docOf()).includes(deletion?.reference ?? '-') ? true : undefined),
    'outcome',
  ).catch(() => false)
  await show(deleteScreen, null)
  const { href } = (await atRest(docOf)).location
  const deletionSignedOut = isTold && /sign-in\?next=.*delete-account/.test(href)

  await asPerson(scenarioOperations.openSampleSession, { body: { who: 'mei' } })
  await show('account', null)
  const day = new Date(deletion?.effectiveAt ?? 0).toLocaleDateString('en', { dateStyle: 'long' })
  const shown: boolean[] = []
  for (const path of everywhere) shown.push(textOf(await go(path)).includes(day))
  const kept = await pressAway(await wordOf('common:keep', 'en'))
  return {
    deletionDateEverywhere: shown.every(Boolean),
    pressesToKeep: kept.presses,
    deletionSignedOut,
  }
}

async function probeRequest(show: Show) {
  await show(service, resolveScenario(scenarioNamed('answer-due-soon')))
  const { requests } = await asPerson(operations.getCustomerService, {})
  const [request] = requests
  const link = await named('link', `${service}:kind.${request?.kind}`)
  link.click()
  const [take, yes] = await Promise.all([
    wordOf(`${service}:withdraw`, 'en'),
    wordOf(`${service}:withdrawYes`, 'en'),
  ])
  await control(take)
  const text = textOf(await atRest(docOf))
  const came = new Date(request?.receivedAt ?? 0).toLocaleString('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const due = new Date(`${request?.day}T00:00:00Z`).toLocaleDateString('en', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  const taken = await pressAway(take, yes)
  return {
    requestDates: [request?.reference ?? '-', came, due].every((part) => text.includes(part)),
    pressesToTakeBack: taken.presses,
  }
}

/** @throws NotThere, CallFailed */
export async function probeRequests(show: Show): Promise<RequestProbe> {
  return { ...(await probeWaiting(show)), ...(await probeRequest(show)) }
}
