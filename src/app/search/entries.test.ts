import { expect, it } from 'vitest'
import { searchEntries } from './entries.ts'

it('lists nothing twice: two answers of one name and place would be one to React', () => {
  const keys = searchEntries(
    ((key: string) => key.split(':').at(-1)?.split('.').at(-1) ?? key) as never,
  ).map(({ to, title }) => to + title)
  expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
})
