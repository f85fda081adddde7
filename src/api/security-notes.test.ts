import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it.each([
  ['SECURITY', 5],
  ['ASVS', 35],
])('%s names only tests that are there', (name, least) => {
  const text = readFileSync(`e2e/attacks/${name}.md`, 'utf8')
  const paths = [...text.matchAll(/`((?:src|e2e)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(least)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
