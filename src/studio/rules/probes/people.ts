import { operations } from '../../../contract/operations.ts'
import { parseScenario, resolveScenario, scenarioNamed } from '../../../scenarios/resolve.ts'
import { allOf, atRest, eventually, fill, waitFor } from '../../dom.ts'
import { wordOf } from '../../flows/words.ts'
import { callIn } from '../../frames.ts'
import { act, docOf, go, measuringFrame, type Show, walk } from '../hand.ts'
import { isOn } from '../press.ts'
import { surfaces } from '../surfaces.ts'

/** A child, a browser that says no, a connection that fails, and an account of today. */
export interface PeopleProbe {
  /** Switches of the guardian's consents that a child could press. */
  childSwitches: number
  signalHonoured: boolean
  /** After a failed press the switch stands as it was, and another try is offered. */
  retryOffered: boolean
  /** Optional choices that are on in an account just opened. */
  freshOn: readonly string[]
  /** Entries its record gained while every screen with choices was opened. */
  openingChanged: number
}

const privacy = 'account/settings/privacy'

async function probeChild(show: Show): Promise<number> {
  await show(
    `${privacy}/children-and-guardians`,
    resolveScenario(scenarioNamed('child-and-guardian')),
  )
  const found = allOf(await atRest(docOf), 'switch')
  return found.filter(({ element }) => element.getAttribute('aria-disabled') !== 'true').length
}

/** Somebody agreed to ads once; while the browser says no, none of it counts, and the choice says why. */
async function probeSignal(show: Show): Promise<boolean> {
  const cookies = `${privacy}/cookies-and-similar-technologies`
  const scenario = parseScenario({ extends: ['said-yes-to-much', 'asks-not-to-be-tracked'] })
  await show(cookies, resolveScenario(scenario))
  const isSaid = await says(await atRest(docOf), `${cookies}:signalHonoured`)
  const feed = await go(`${privacy}/recommendation-management`)
  const ads = await wordOf('policy:purpose.personalised-ads', 'en')
  const isThere = allOf(feed, 'switch').some(({ name }) => name === ads)
  const isExplained = await says(feed, 'common:reason.opt-out-signal')
  return isSaid && isThere && isExplained
}

const says = async (doc: Document, word: string): Promise<boolean> =>
  doc.querySelector('main')?.textContent?.includes(await wordOf(word, 'en')) === true

async function probeFailure(show: Show): Promise<boolean> {
  const path = `${privacy}/personal-information`
  const scenario = parseScenario({
    extends: ['said-yes-to-much'],
    faults: [{ operation: 'changeConsent', kind: 'status', status: 503, times: 1_000 }],
  })
  await show(path, resolveScenario(scenario))
  const campaigns = {
    role: 'switch' as const,
    name: await wordOf('policy:purpose.campaigns', 'en'),
  }
  const own = await waitFor(docOf, campaigns)
  own.click()
  const again = await wordOf('common:sendNow', 'en')
  const isOffered = await waitFor(docOf, { role: 'button', name: again }).then(
    () => true,
    () => false,
  )
  return isOffered && isOn(await waitFor(docOf, campaigns))
}

const pages = surfaces.filter(({ pair, mayBeOn }) => !pair && !mayBeOn)
const entries = async () =>
  (await callIn(measuringFrame)(operations.listActivity, { query: { limit: 1 } })).total

/** Opens an account as anybody does, and looks at every choice in it. */
async function probeFresh(show: Show) {
  const registration = surfaces.find(({ id }) => id === 'registration')
  await show('sign-in/register', resolveScenario(parseScenario({ person: 'guest' })))
  await walk([...(registration?.way ?? []), ...(registration?.pair?.withYes ?? [])])
  await act({ press: { role: 'button', name: 'sign-in/register:send' } })
  const code = await eventually(
    () => docOf()?.querySelector('main')?.textContent?.match(/\d{6}/)?.[0],
    'code',
  )
  const field = { role: 'field' as const, name: await wordOf('common:code', 'en') }
  fill(await waitFor(docOf, field), code)
  await act({ press: { role: 'button', name: 'common:confirmCode' } })
  await eventually(() => (docOf()?.location.href.endsWith('account') ? true : undefined), 'account')
  const before = await entries()
  const freshOn: string[] = []
  for (const { path, way } of pages) {
    await go(path)
    await walk(way)
    const found = allOf(await atRest(docOf), 'switch')
    freshOn.push(...found.filter(({ element }) => isOn(element)).map(({ name }) => name))
  }
  return { freshOn, openingChanged: (await entries()) - before }
}

/** @throws NotThere, CallFailed */
export async function probePeople(show: Show): Promise<PeopleProbe> {
  return {
    childSwitches: await probeChild(show),
    signalHonoured: await probeSignal(show),
    retryOffered: await probeFailure(show),
    ...(await probeFresh(show)),
  }
}
