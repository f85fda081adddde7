import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { startI18n } from '../../i18n/setup.ts'
import { parseFlow } from '../../scenarios/flow.ts'
import { asTest } from './as-test.ts'

beforeAll(() => startI18n('en'))

const words = {
  toPrivacy: 'Chen Wei goes to Privacy.',
  toChildren: 'There she looks after Lily.',
  yes: 'She agrees to cart reminders for Lily.',
  toOwn: 'Lily looks at the same choice on her own phone.',
  no: 'Lily says no by herself.',
  seen: 'Chen Wei sees it.',
}
const link = (slug: string) => ({
  do: 'press',
  on: { role: 'link', name: { key: `menu:${slug}` } },
})
const cart = { role: 'switch', name: { key: 'policy:purpose.cart-reminders' } }
const flow = parseFlow({
  title: 'A guardian agrees, and the child says no',
  scenario: { extends: ['child-and-guardian'] },
  steps: [
    { by: 'wei', say: 'Chen Wei goes to Settings.', act: link('settings') },
    { by: 'wei', say: words.toPrivacy, act: link('privacy') },
    { by: 'wei', say: words.toChildren, act: link('children-and-guardians') },
    { by: 'wei', say: words.yes, act: { do: 'press', on: cart } },
    { say: words.toOwn, act: link('privacy') },
    { say: 'Personal information has it.', act: link('personal-information') },
    { say: words.no, act: { do: 'press', on: cart } },
    { by: 'wei', say: words.seen },
  ],
})

it('writes the test of two people that the documentation of the kit shows and the trial runs', async () => {
  const code = await asTest(flow, 'en', (place) => String(flow.steps[place]?.say))
  const [, shown] =
    /^```ts recorded\.spec\.ts\n(.*?)^```$/ms.exec(readFileSync('e2e/kit/README.md', 'utf8')) ?? []
  expect(code).toBe(shown)
})
