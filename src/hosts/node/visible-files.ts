import type { MiddlewareHandler } from 'hono'

/** Names that start with a dot are for tools, such as the list of all parts that a build leaves. */
export const onlyVisibleFiles: MiddlewareHandler = async ({ req, text }, next) =>
  /\/\./.test(req.path) ? text('There is nothing here.', 404) : next()
