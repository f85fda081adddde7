import { ifAllowed } from '../hooks/if-allowed.ts'

/** What the centre tells the app it is a part of. Nothing in it is about the person. */
export type ToHost =
  /** It can be told how to look now. */
  | { type: 'privacy-centre:ready' }
  /** `path` is a menu path, such as 'account/settings/privacy'. */
  | { type: 'privacy-centre:place'; path: string; title: string }
  /** CSS px the content is high: for a panel that grows with it. */
  | { type: 'privacy-centre:height'; height: number }
  /** Something was changed and the server has confirmed it. */
  | { type: 'privacy-centre:changed' }

const mark = 'embedded'

/** Origins that may hold the centre, as its host wrote them into the page; its own always may. */
function mayHold(origin: string): boolean {
  const listed =
    document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? ''
  return origin === location.origin || listed.split(' ').includes(origin)
}

function read(): string | null {
  if (typeof window === 'undefined' || window.parent === window) return null
  const asked = new URLSearchParams(location.search).get('embed') === '1'
  // A step within the centre drops the query; a reload of the panel is still a panel.
  if (!asked && ifAllowed(() => sessionStorage.getItem(mark)) !== '1') return null
  const { ancestorOrigins } = location as { ancestorOrigins?: ArrayLike<string> }
  const above = ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin)
  if (!above || !mayHold(above)) return null
  ifAllowed(() => sessionStorage.setItem(mark, '1'))
  return above
}

/** The origin of the app whose panel this is (`?embed=1`), or null: then it stands by itself. */
export const hostOrigin: string | null = read()

export function tellHost(message: ToHost): void {
  if (hostOrigin) window.parent.postMessage(message, hostOrigin)
}
