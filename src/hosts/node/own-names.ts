import type { MiddlewareHandler } from 'hono'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Whether a host, with or without its port, can only mean the machine itself. */
export const isThisMachine = (host: string) => loopback.test(host)

/**
 * Answers only under its own name. Without this, any site could point a name of its own at this
 * address (DNS rebinding) and be the same origin as the rights API.
 */
export function onlyUnderOwnNames(publicUrl: string | undefined): MiddlewareHandler {
  const own = publicUrl && new URL(publicUrl).host
  return async ({ req, text }, next) => {
    const name = req.header('host') ?? ''
    if (name === own || isThisMachine(name)) return next()
    return text(
      `This host does not answer as ${own ? own : 'that'}. Its name is set by PUBLIC_URL.`,
      421,
    )
  }
}
