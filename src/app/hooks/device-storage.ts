import { createJSONStorage, type StateStorage } from 'zustand/middleware'
import { ifAllowed } from './if-allowed.ts'

const nothing: StateStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

/** Where a store keeps itself on this device: where storage is blocked it lasts as long as the page. */
export const deviceStorage = createJSONStorage(() => ifAllowed(() => window.localStorage, nothing))
