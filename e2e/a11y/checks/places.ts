import { pack } from '../../../src/policy/pack.ts'

/** Something to stand in for any one part of a path. */
const examples = { ':order': 'orders-0', ':shop': 'shop-green-hill', ':unsubscribe': 'none' }

/** The address of every built screen, in the order of the menu. */
export const places: readonly string[] = pack.menu
  .filter(({ built }) => built)
  .map(({ path }) =>
    Object.entries(examples).reduce((at, [part, one]) => at.replace(part, one), path),
  )

/** Below Account, those that are there once, whoever is signed in. */
export const fixedPlaces = pack.menu
  .filter(({ built, path }) => built && !path.includes(':') && !path.startsWith('sign-in'))
  .map(({ path }) => path)

/** Those a signed-in person meets; sign-in itself would lead away. */
export const signedInPlaces = [...places.filter((path) => path !== 'sign-in'), 'no/such/place']
