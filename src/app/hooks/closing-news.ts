import { create } from 'zustand'

/** What was just done here about deleting the account; its place on the page takes the focus for it. */
export const useClosingNews = create<{ news: 'asked' | 'kept' | null }>()(() => ({ news: null }))

export const tellClosing = (news: 'asked' | 'kept' | null) => useClosingNews.setState({ news })
