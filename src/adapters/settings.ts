import { z } from 'zod'
import { connect } from './connect.ts'
import { drp } from './drp.ts'
import { fides } from './fides.ts'
import { opendsr } from './opendsr.ts'
import type { RequestBackend } from './port.ts'
import type { Protocol } from './protocol.ts'

/** The environment of a host that hands requests on; nothing set means it does not. */
const Settings = z.object({
  DSR_BACKEND: z.enum(['drp', 'opendsr', 'fides']),
  DSR_URL: z.url({ protocol: /^https?$/ }),
  DSR_TOKEN: z.string().optional(),
  /** DRP: who we are, who the business is, and our Ed25519 key as PKCS 8 in base64. */
  DSR_AGENT_ID: z.string().optional(),
  DSR_BUSINESS_ID: z.string().optional(),
  DSR_PRIVATE_KEY: z.string().optional(),
  /** Fides: keys of its policies. */
  DSR_ACCESS_POLICY: z.string().default('default_access_policy'),
  DSR_ERASURE_POLICY: z.string().default('default_erasure_policy'),
})
type Settings = z.infer<typeof Settings>

/**
 * The back end an environment names, or undefined when it names none.
 * @throws with the names of the variables that are missing or wrong
 */
export async function backendOf(
  environment: Readonly<Record<string, string | undefined>>,
  allKinds: readonly string[],
  send: (request: Request) => Promise<Response>,
): Promise<RequestBackend | undefined> {
  if (!environment.DSR_BACKEND) return undefined
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new Error(`The settings of the request back end are wrong. ${wrong.join('; ')}`)
  }
  const { DSR_URL, DSR_TOKEN } = parsed.data
  const protocol = await protocolOf(parsed.data, allKinds)
  return connect(protocol, { url: DSR_URL.replace(/\/+$/, ''), token: DSR_TOKEN, send })
}

async function protocolOf(settings: Settings, allKinds: readonly string[]): Promise<Protocol> {
  switch (settings.DSR_BACKEND) {
    case 'opendsr':
      return opendsr(allKinds)
    case 'fides': {
      const { DSR_ACCESS_POLICY: access, DSR_ERASURE_POLICY: erasure } = settings
      return fides({ policies: { access, erasure } }, allKinds)
    }
    case 'drp': {
      const { DSR_AGENT_ID: agentId, DSR_BUSINESS_ID: businessId, DSR_PRIVATE_KEY: key } = settings
      if (!agentId || !businessId || !key) {
        throw new Error('DRP needs DSR_AGENT_ID, DSR_BUSINESS_ID and DSR_PRIVATE_KEY.')
      }
      const bytes = Uint8Array.from(atob(key), (char) => char.charCodeAt(0))
      const privateKey = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign'])
      return drp({ agentId, businessId, privateKey }, allKinds)
    }
  }
}
