import { create } from 'zustand'

/** Whether the search over settings, policy and partners is open; any screen may open it. */
export const useSearch = create<{ open: boolean }>()(() => ({ open: false }))

export const openSearch = () => useSearch.setState({ open: true })
