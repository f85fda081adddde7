import type { Act, Flow } from '../../scenarios/flow.ts'
import { spoken } from './words.ts'

const text = (value: string) =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`

/** What a person beside the first one is called in the code: staff-ana is staffAna. */
const variableOf = (who: string) =>
  who.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A flow as a Playwright test of the kit: by role and name, in the language of its scenario. */
export async function asTest(
  { title, scenario, steps }: Flow,
  language: string,
  say: (place: number) => string,
): Promise<string> {
  const others = [...new Set(steps.flatMap(({ by }) => by ?? []))]
  const lines = steps.map(async ({ act, by }, place) => {
    const prefix = by ? `${variableOf(by)}.` : ''
    const didAnotherAct = place > 0 && steps[place - 1]?.by !== by
    const catchUp = didAnotherAct ? [`  await lookAgain(${prefix}page)`] : []
    const comment = `  // ${say(place).replaceAll(/\s+/g, ' ')}`
    const done = act ? [`  await ${await lineOf(act, language, prefix)}`] : []
    return [...catchUp, comment, ...done]
  })
  const body = [
    `  await scenario(${literal(scenario)})`,
    ...others.map((who) => `  const ${variableOf(who)} = await beside(${text(who)})`),
    ...(await Promise.all(lines)).flat(),
  ]
  const used = ['beside', 'codes', 'lookAgain', 'page', 'scenario'].filter((fixture) =>
    body.some((line) => new RegExp(`^  (?!//).*(?<!\\.)\\b${fixture}\\b[.()]`).test(line)),
  )
  return [
    "import { test } from 'privacy-centre-kit'",
    '',
    `test(${text(await spoken(title, language))}, async ({ ${used.join(', ')} }) => {`,
    ...body,
    '})',
    '',
  ].join('\n')
}

/** A value as somebody would write it in code; its names need no quotes. */
function literal(value: unknown, margin = '  '): string {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, margin)).join(', ')}]`
  const inner = `${margin}  `
  const lines = Object.entries(value).map(
    ([name, one]) => `${inner}${name}: ${literal(one, inner)},`,
  )
  return ['{', ...lines, `${margin}}`].join('\n')
}

async function lineOf(act: Act, language: string, prefix: string): Promise<string> {
  const name = text(await spoken(act.on.name, language))
  const { role, place } = act.on
  const found = {
    field: `getByLabel(${name}, { exact: true })`,
    disclosure: `locator('summary').filter({ hasText: ${name} })`,
    named: `getByRole('${role}', { name: ${name}, exact: true })`,
  }[role === 'field' || role === 'disclosure' ? role : 'named']
  const one = `${prefix}page.${found}${place === undefined ? '.last()' : `.nth(${place})`}`
  if (act.do === 'press') return `${one}.click()`
  if (act.do === 'type') return `${one}.fill(${text(act.text)})`
  if (act.do === 'choose') return `${one}.selectOption(${text(act.value)})`
  return `${one}.fill(await ${prefix}codes.read())`
}
