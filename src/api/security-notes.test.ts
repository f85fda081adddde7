import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('names only tests that are there', () => {
  const text = readFileSync('e2e/attacks/SECURITY.md', 'utf8')
  const paths = [...text.matchAll(/`((?:src|e2e)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(12)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
