import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as sendPlainly } from 'node:http'
import { request as sendOverTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import ipaddr from 'ipaddr.js'

const isPublic = (address: string) => ipaddr.process(address).range() === 'unicast'

function expectPublic(host: string, addresses: readonly string[]): void {
  const inside = addresses.find((address) => !isPublic(address))
  if (inside) throw new Error(`${host} leads to ${inside}, which is not a public address.`)
}

type Find = (
  host: string,
  options: { all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void

/**
 * Looks a name up for one connection and refuses it where any of its addresses is not public. It is
 * done then and not before, since a name may mean something else a moment later (DNS rebinding).
 */
export const publicLookup =
  (find: Find = lookup): LookupFunction =>
  (host, options, done) =>
    find(host, { ...options, all: true }, (error, found) => {
      try {
        if (error) throw error
        expectPublic(
          host,
          found.map(({ address }) => address),
        )
        const [{ address, family } = { address: '', family: 0 }] = found
        if (options.all) done(null, found)
        else done(null, address, family)
      } catch (cause) {
        done(cause as Error, '')
      }
    })

/** Answers of these kinds have no body. */
const bodiless = new Set([204, 205, 304])

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 502
  if (bodiless.has(status)) answer.resume()
  const body = bodiless.has(status) ? null : (Readable.toWeb(answer) as ReadableStream)
  const type = answer.headers['content-type']
  return new Response(body, { status, headers: type ? { 'content-type': type } : {} })
}

/**
 * Sends over TLS to public addresses only, or plainly to this machine, whose name was checked where
 * the address was read. Follows nothing.
 */
export async function sendOutside(request: Request, find?: Find): Promise<Response> {
  const url = new URL(request.url)
  const isHere = url.protocol === 'http:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // Of an address that is written out nothing is looked up.
  if (!isHere && isIP(host)) expectPublic(host, [host])
  const body = Buffer.from(await request.arrayBuffer())
  const options = {
    method: request.method,
    headers: { ...Object.fromEntries(request.headers), 'content-length': body.length },
    signal: request.signal,
    ...(!isHere && { lookup: publicLookup(find) }),
  }
  return new Promise((resolve, reject) => {
    const send = isHere ? sendPlainly : sendOverTls
    const sent = send(url, options, (answer) => resolve(responseOf(answer)))
    sent.once('error', reject)
    sent.end(body)
  })
}
