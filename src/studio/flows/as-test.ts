import type { Act, Flow } from '../../scenarios/flow.ts'
import { spoken } from './words.ts'

const text = (value: string) =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`

/** A flow as a Playwright test of the kit: by role and name, in the language of its scenario. */
export async function asTest(
  { title, scenario, steps }: Flow,
  language: string,
  say: (place: number) => string,
): Promise<string> {
  const lines = await Promise.all(
    steps.map(async ({ act }, place) => {
      const comment = `  // ${say(place).replaceAll(/\s+/g, ' ')}`
      return act ? [comment, `  await ${await lineOf(act, language)}`] : [comment]
    }),
  )
  return [
    "import { test } from 'privacy-centre-kit'",
    '',
    `test(${text(await spoken(title, language))}, async ({ codes, page, scenario }) => {`,
    `  await scenario(${JSON.stringify(scenario, null, 2).replaceAll('\n', '\n  ')})`,
    ...lines.flat(),
    '})',
    '',
  ].join('\n')
}

async function lineOf(act: Act, language: string): Promise<string> {
  const name = text(await spoken(act.on.name, language))
  const { role, place } = act.on
  const found = {
    field: `page.getByLabel(${name}, { exact: true })`,
    disclosure: `page.locator('summary').filter({ hasText: ${name} })`,
    named: `page.getByRole('${role}', { name: ${name}, exact: true })`,
  }[role === 'field' || role === 'disclosure' ? role : 'named']
  const one = place === undefined ? `${found}.last()` : `${found}.nth(${place})`
  if (act.do === 'press') return `${one}.click()`
  if (act.do === 'type') return `${one}.fill(${text(act.text)})`
  if (act.do === 'choose') return `${one}.selectOption(${text(act.value)})`
  return `${one}.fill(await codes.read())`
}
