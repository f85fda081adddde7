import canonicalize from 'canonicalize'
import type { Who, WholeScenario } from '../../contract/scenarios.ts'
import type { RaisedAnnouncement } from '../../engine/announcements.ts'
import type { DomainEvent } from '../../engine/events.ts'
import { addDays } from '../../engine/time.ts'
import { sampleAnnouncements } from '../../policy/announcements.ts'
import { regionById } from '../../policy/lookup.ts'
import { holdClock, setClockTo } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { personByAccount, seedSamplePeople } from '../directory.ts'
import { setFaults } from '../faults.ts'
import { accountOf } from '../open-account.ts'
import { people } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { runAllDue } from '../worker.ts'
import { takeStep } from './steps.ts'
import { repeatable } from './surroundings.ts'

/** The account of a sample person; undefined for guests and staff, who have none. */
export const accountIdOf = (who: Who): string | undefined =>
  people.find(({ profile }) => profile.accountName === who)?.accountId

/**
 * Starts over in exactly this state: whatever is drawn by chance or taken from the clock comes from
 * the scenario instead, so that its logs are the same on every host. What falls due waits meanwhile.
 * @throws ProblemError validation, where it names what the policy does not have
 */
export async function applyScenario(deps: Deps, scenario: WholeScenario) {
  expectKnown(deps, scenario)
  const { clock, policy, faults, latency, region } = scenario
  await deps.store.clear()
  await holdClock(deps)
  const steps = scenario.before.toSorted((a, b) => b.daysAgo - a.daysAgo)
  const first = Math.max(0, ...steps.map(({ daysAgo }) => daysAgo)) + 1
  const then = await repeatable(deps, scenario)
  await seedSamplePeople(deps, ({ profile }) =>
    region && profile.accountName === scenario.person ? { ...profile, region } : profile,
  )
  const everybody = peopleIn(scenario)
  for (const { accountId } of everybody) {
    const at = addDays(clock.at, -first)
    const person = await personByAccount(deps, accountId)
    if (person) await deps.store.commit((await accountOf(then(at), person, at)).batch)
  }
  for (const { announcement, daysAgo } of policy) {
    await raise(deps, announcement, addDays(clock.at, -daysAgo))
  }
  for (const [index, step] of steps.entries()) {
    await takeStep(then(addDays(clock.at, -step.daysAgo)), step).catch((error: unknown) => {
      throw explained(error, scenario.before.indexOf(step) || index)
    })
    await runAllDue(then(addDays(clock.at, -step.daysAgo)))
  }
  await runAllDue(then(clock.at))
  await setFaults(deps, faults, latency)
  await setClockTo(deps, clock.at, clock.runs)
  const logs = await Promise.all(
    everybody.map(async ({ who, accountId }) => {
      const { events } = await deps.store.load(accountId)
      return { who, accountId, events }
    }),
  )
  return {
    now: clock.at,
    hash: await hashOf(
      Object.fromEntries(logs.map(({ accountId, events }) => [accountId, events])),
    ),
    accounts: logs.map(({ who, accountId, events }) => ({ who, accountId, events: events.length })),
  }
}

/** SHA-256 over logs by account, in canonical JSON (RFC 8785), lower-case hex. */
export async function hashOf(logs: Record<string, readonly DomainEvent[]>): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(logs))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Everybody whose account it needs, in a fixed order. */
function peopleIn({ person, beside, before: steps }: WholeScenario) {
  const named = new Set<Who>([
    person,
    ...beside,
    ...steps.flatMap((step) => ('guardian' in step ? [step.who, step.guardian] : [step.who])),
  ])
  return [...named].toSorted().flatMap((who) => {
    const accountId = accountIdOf(who)
    return accountId ? [{ who, accountId }] : []
  })
}

async function raise(deps: Deps, id: string, raisedAt: string): Promise<void> {
  const sample = sampleAnnouncements.find((one) => one.id === id)
  if (!sample) return
  const body: RaisedAnnouncement = { ...sample, raisedAt }
  const put = { kind: 'announcement', id, owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: 0 }] })
}

function expectKnown({ policy }: Deps, scenario: WholeScenario): void {
  const errors: { path: string; message: string }[] = []
  const expect = (known: boolean, path: string, id: string) => {
    if (!known) errors.push({ path: `body.scenario.${path}`, message: `There is no “${id}”.` })
  }
  const { region } = scenario
  if (region) expect(regionById(policy, region).id === region, 'region', region)
  for (const [index, { announcement }] of scenario.policy.entries()) {
    const known = sampleAnnouncements.some(({ id }) => id === announcement)
    expect(known, `policy.${index}.announcement`, announcement)
  }
  for (const [index, step] of scenario.before.entries()) {
    const known = step.do !== 'choose' || policy.purposes.some(({ id }) => id === step.purpose)
    if (step.do === 'choose') expect(known, `before.${index}.purpose`, step.purpose)
  }
  if (errors.length > 0) throw new ProblemError('validation', { errors })
}

/** A step that its own rules refuse is a mistake of the scenario, said at its place. */
function explained(error: unknown, index: number): unknown {
  if (!(error instanceof ProblemError)) return error
  const message = `The rules refuse it: ${error.extras.reason ?? error.code}.`
  return new ProblemError('validation', {
    errors: [{ path: `body.scenario.before.${index}`, message }],
  })
}
