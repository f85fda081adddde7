import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('says in which form a date or time is written, wherever one is shown', () => {
  const bare =
    /\.toLocale(?:Date|Time)?String\(\s*(?:i18n\.language|language)?\s*,?\s*\)|DateTimeFormat\(\s*[\w.]*\s*,?\s*\)/
  const found = globSync('src/**/*.{ts,tsx}')
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .filter((file) => bare.test(readFileSync(file, 'utf8')))
  expect(found).toEqual([])
})
