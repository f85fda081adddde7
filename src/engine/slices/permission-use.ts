import type { Slice } from '../slice.ts'

type PermissionUse = Readonly<Record<string, { at: string; function: string }>>

export const permissionUse: Slice<PermissionUse> = {
  initial: {},
  evolve: (state, event) =>
    event.type === 'permission.used'
      ? { ...state, [event.permission]: { at: event.at, function: event.function } }
      : state,
}
