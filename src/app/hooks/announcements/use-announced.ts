import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import type { AnnouncementView } from '../../../contract/announcements.ts'
import { announcementsQuery } from './query.ts'

export const announcementsPath = '/account/settings/privacy/announcements'

export const isUrgent = ({ kind }: Pick<AnnouncementView, 'kind'>) => kind === 'incident'

export const urgentFirst = (open: readonly AnnouncementView[]) => open.find(isUrgent) ?? open[0]

interface Announced {
  here: readonly AnnouncementView[]
  late: readonly AnnouncementView[]
}

/**
 * What has no answer yet: what came with the screen and has its place there, and what was
 * announced since, which may move nothing.
 */
export function useAnnounced(signedIn: boolean): Announced {
  const { pathname } = useLocation()
  const { data } = useQuery({ ...announcementsQuery, enabled: signedIn })
  const open = data?.announcements.filter(({ answer }) => answer === null) ?? []
  const [arrival, setArrival] = useState({ pathname, open })
  if (arrival.pathname !== pathname) setArrival({ pathname, open })
  if (!signedIn || pathname === announcementsPath) return { here: [], late: [] }
  const came = new Set(arrival.open.map(({ id }) => id))
  return {
    here: open.filter(({ id }) => came.has(id)),
    late: open.filter(({ id }) => !came.has(id)),
  }
}
