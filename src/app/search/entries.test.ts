import { expect, it } from 'vitest'
import { pack } from '../../policy/pack.ts'
import { searchEntries } from './entries.ts'
import { policyEntries } from './policy-entries.ts'

it('lists nothing twice: two answers of one name and place would be one to React', () => {
  const t = ((key: string) => key.split(':').at(-1)?.split('.').at(-1) ?? key) as never
  const keys = [...searchEntries(t), ...policyEntries(t)].map(({ to, title }) => to + title)
  expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
})

it('leads to each partner itself, not to the top of a long page', () => {
  const t = ((key: string) => key) as never
  const places = searchEntries(t).map(({ to }) => to.split('#')[1])
  for (const { id } of pack.partners) expect(places).toContain(`partner-${id}`)
})

it('tells places of one name apart by what they are for', () => {
  const t = ((key: string) => key) as never
  const namesakes = searchEntries(t).filter(({ title }) => title === 'menu:personal-information')
  const screens = namesakes.map(({ where }) => where)
  expect(screens).toEqual(['menu:account · menu:about.M4', 'menu:privacy · menu:about.M10'])
})
