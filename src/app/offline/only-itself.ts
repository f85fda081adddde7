interface Kept {
  request: Pick<Request, 'url'>
  response: Response
}

const isPage = (type: string | null) => type === null || /html/.test(type)

/**
 * Whether an answer is the file that was asked for. A server of another version, or a network that
 * wants people to sign in, may answer a page in its place; kept once, it would break the app for
 * good. Only a folder is a page.
 */
export function isItself({ request, response }: Kept): boolean {
  const { ok, redirected, headers } = response
  const asksForPage = new URL(request.url).pathname.endsWith('/')
  return ok && !redirected && isPage(headers.get('content-type')) === asksForPage
}

/** For the strategies of workbox: what is not itself is shown, where it has to be, and never kept. */
export const onlyItself = {
  cacheWillUpdate: async (kept: Kept) => (isItself(kept) ? kept.response : null),
}
