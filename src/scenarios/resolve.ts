import { Scenario, type ScenarioInput, WholeScenario } from '../contract/scenarios.ts'
import { namedScenarios } from './named.ts'

/** Why a scenario can't be opened; `detail` names the place or the name. */
export class ScenarioProblem extends Error {
  readonly code: 'unknown-name' | 'circle' | 'broken-code' | 'wrong-shape'
  readonly detail: string

  constructor(code: ScenarioProblem['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}

export const plainScenario: WholeScenario = {
  person: 'mei',
  beside: [],
  region: null,
  language: 'en',
  theme: 'light',
  path: 'account',
  policy: [],
  before: [],
  clock: { at: '2026-11-10T09:00:00.000Z', runs: true },
  faults: [],
  latency: 0,
  optOutSignal: false,
}

/** The scenario of a name. @throws ScenarioProblem unknown-name */
export function scenarioNamed(name: string): Scenario {
  const found = Object.hasOwn(namedScenarios, name)
    ? (namedScenarios as Record<string, ScenarioInput>)[name]
    : undefined
  if (!found) throw new ScenarioProblem('unknown-name', name)
  return parseScenario(found)
}

/** @throws ScenarioProblem wrong-shape, with the path of the first mistake */
export function parseScenario(value: unknown): Scenario {
  const parsed = Scenario.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ScenarioProblem('wrong-shape', `${issue?.path.join('.')}: ${issue?.message}`)
}

/**
 * Fills what a scenario leaves open: from those it extends, the later before the earlier, then from
 * the default. Lists grow, everything else is replaced.
 * @throws ScenarioProblem unknown-name, circle
 */
export function resolveScenario(scenario: Scenario): WholeScenario {
  return WholeScenario.parse({ ...plainScenario, ...flatten(scenario, []) })
}

/** One scenario with another on top: lists grow, everything else that the other names is replaced. */
export function combined(whole: WholeScenario, name: string): WholeScenario {
  return WholeScenario.parse(over(whole, flatten(scenarioNamed(name), [name])))
}

function flatten(scenario: Scenario, above: readonly string[]): Partial<WholeScenario> {
  const { extends: parents = [], ...own } = scenario
  const inherited = parents.map((name) => {
    if (above.includes(name)) throw new ScenarioProblem('circle', name)
    return flatten(scenarioNamed(name), [...above, name])
  })
  return [...inherited, own as Partial<WholeScenario>].reduce(over, {})
}

function over(base: Partial<WholeScenario>, next: Partial<WholeScenario>): Partial<WholeScenario> {
  const lists = ['beside', 'policy', 'before', 'faults'] as const
  const grown = lists.flatMap((name) => {
    const all = [...(base[name] ?? []), ...(next[name] ?? [])]
    const texts = all.map((one) => JSON.stringify(one))
    const once = all.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
    return once.length > 0 ? [[name, once]] : []
  })
  return { ...base, ...next, ...Object.fromEntries(grown) }
}

/** The same scenario in as few words as possible: what is as the default says is left out. */
export function shortened(whole: WholeScenario): Scenario {
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(plainScenario[name as keyof WholeScenario])
  return Object.fromEntries(Object.entries(whole).filter(differs))
}
