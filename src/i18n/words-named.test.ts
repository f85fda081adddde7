import { expect, it } from 'vitest'
import { unnamed } from '../../.ci/words-named.ts'

const elsewhere = "t(`<a>Text`); t(`reason.<b>`); t('pay', c); t('title')"

/** Sources with their gaps in angle brackets, since no gap belongs in quotes. */
const gapped = (text: string) => text.replaceAll('<', '${').replaceAll('>', '}')
const screen = (text: string) => [
  { path: 'src/screens/cart/screen.tsx', text: gapped(text) },
  { path: 'src/policy/plan.ts', text: "export const plan = ['weekly', 'cart:total']" },
  { path: 'src/app/other.ts', text: gapped(elsewhere) },
]
const leftOver = (text: string, ...keys: string[]) =>
  unnamed(screen(text), [{ namespace: 'cart', keys }])

it('finds a word that is named by its key, a template, a group or from afar', () => {
  expect(leftOver("t('empty')", 'empty', 'total')).toEqual([])
  expect(leftOver('t(`reason.<code>`)', 'reason.sold-out')).toEqual([])
  expect(leftOver('t(`<id>Text`)', 'weeklyText')).toEqual([])
  expect(leftOver("word('pay', code)", 'pay.later')).toEqual([])
  const far = [{ path: 'src/app/x.ts', text: gapped("useWords(`<shop>/cart`)('empty')") }]
  expect(unnamed(far, [{ namespace: 'shop/cart', keys: ['empty', 'full'] }])).toEqual([
    'shop/cart:full',
  ])
  expect(leftOver("t('rows', { count })", 'rows_one', 'rows_other')).toEqual([])
})

it('is content with no ending, no beginning and no other screen’s word', () => {
  const keys = ['hintText', 'weeklyText', 'reason.sold-out', 'pay.later', 'title', 'rows']
  expect(leftOver('t(`<a>.<b>`); t(`<count>s`)', ...keys)).toEqual(keys.map((key) => `cart:${key}`))
})
