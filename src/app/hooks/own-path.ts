/**
 * Where to go after signing in: a place of this app, or Account. An address is read as browsers read
 * it, who drop tabs and take `\` for `/`, so that no way of writing it leads to somebody else's site.
 */
export function ownPath(next: string | null): string {
  const base = 'https://own.invalid'
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return '/account'
  const { origin, pathname, search, hash } = new URL(next, base)
  const isOwn = origin === base && !pathname.startsWith('//')
  return isOwn ? pathname + search + hash : '/account'
}
