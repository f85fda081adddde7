import type { Slice } from '../slice.ts'

/** Permission, then function: when it was last used. */
type PermissionUse = Readonly<Record<string, Readonly<Record<string, string>>>>

export const permissionUse: Slice<PermissionUse> = {
  initial: {},
  evolve: (state, event) =>
    event.type === 'permission.used'
      ? { ...state, [event.permission]: { ...state[event.permission], [event.function]: event.at } }
      : state,
}
