import ipaddr from 'ipaddr.js'

/**
 * Who called the outermost of our own proxies, as far as limits need it; undefined where nobody can
 * tell. This host listens to its own machine only, so without proxies every call has one address.
 * Each proxy adds the address it was called from at the end, and whatever stands before theirs was
 * sent by the caller and may be anything.
 */
export function addressBehind(proxies: number, headers: Headers): string | undefined {
  if (proxies === 0) return undefined
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return networkOf(hops.at(-proxies) ?? '')
}

const withoutPort = (hop: string) =>
  /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop

/** A household has a whole IPv6 /64, and could take a new address for every call. */
function networkOf(hop: string): string {
  const text = withoutPort(hop)
  if (!ipaddr.isValid(text)) return 'unknown'
  const address = ipaddr.process(text)
  if (!(address instanceof ipaddr.IPv6)) return address.toString()
  const network = address.parts.slice(0, 4).map((part) => part.toString(16))
  return `${network.join(':')}::`
}
