import { expect, it } from 'vitest'
import { controlsOf } from './controls.ts'
import { pack } from './pack.ts'

it('leads from every clause with a duty to at least one screen that is there', () => {
  const built = pack.menu.filter((entry) => entry.built).map(({ path }) => path)
  for (const { id, kind } of pack.clauses) {
    if (kind === 'scope' || kind === 'definition' || kind === 'contact') continue
    const paths = controlsOf(pack, id).map(({ path }) => path)
    expect([id, paths.every((path) => built.includes(path))]).toEqual([id, true])
  }
  expect(controlsOf(pack, 'II(2).3').map(({ path }) => path)).toContain(
    'account/settings/privacy/recommendation-management',
  )
  // It has none of its own: it is carried out where the clause above it is.
  expect(controlsOf(pack, 'IV(2).2')).toEqual(controlsOf(pack, 'IV(2)'))
})
