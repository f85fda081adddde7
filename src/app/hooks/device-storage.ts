import { createJSONStorage } from 'zustand/middleware'
import { ifAllowed } from './if-allowed.ts'

/** Where a store keeps itself on this device: where storage is blocked or full, as long as the page. */
export const deviceStorage = createJSONStorage(() => ({
  getItem: (name) => ifAllowed(() => localStorage.getItem(name), null),
  setItem: (name, value) => ifAllowed(() => localStorage.setItem(name, value)),
  removeItem: (name) => ifAllowed(() => localStorage.removeItem(name)),
}))
