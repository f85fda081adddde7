import { backendOf } from '../../adapters/settings.ts'
import { pack } from '../../policy/pack.ts'
import { chooseDemo } from './demo.ts'
import { readFlags } from './flags.ts'
import { startNodeHost } from './host.ts'
import { linesOf, readPackFolder } from './pack-folder.ts'
import { messagesOf } from './post-office.ts'
import { readAddresses } from './recipient-addresses.ts'
import { readStaffFile } from './staff-file.ts'

/** Origins between commas; anything else would open the frame to more than was meant. */
function originsOf(given = ''): string[] {
  const origins = given.split(',').map((one) => one.trim())
  const wrong = origins.find((one) => one && (!URL.canParse(one) || new URL(one).origin !== one))
  if (wrong) throw new Error(`EMBED_ORIGINS: ${wrong} is no origin, such as https://app.example.`)
  return origins.filter(Boolean)
}

/** How many proxies stand before the host. A wrong number would believe whoever calls. */
function proxiesOf(given: string | undefined): number {
  if (!given) return 0
  if (/^\d$/.test(given)) return Number(given)
  throw new Error(`PROXIES: ${given} is not how many proxies stand before this host, such as 1.`)
}

const values = readFlags()
const publicUrl = process.env.PUBLIC_URL
const chosen = chooseDemo({ demo: values.demo, noDemo: values['no-demo'], publicUrl })
if ('refusal' in chosen) {
  console.error(chosen.refusal)
  process.exit(1)
}
if (chosen.warning) console.warn(chosen.warning)
const proxies = proxiesOf(process.env.PROXIES)
if (!chosen.demo && proxies === 0) {
  console.warn(
    'PROXIES is not set: nothing is limited by where calls come from, only by account and contact.',
  )
}

const messages = messagesOf(process.env)
if (!chosen.demo && !messages) {
  console.warn('MESSAGES_URL is not set: no code can be sent, so that nobody can sign in.')
}

const own = values.pack === undefined ? undefined : readPackFolder(values.pack)
if (own && !own.ok) {
  console.error(`The pack in ${values.pack} can't be used:\n${linesOf(own.faults)}`)
  process.exit(1)
}

const kinds = (own?.pack ?? pack).desk.kinds.map(({ id }) => id)
const host = await startNodeHost({
  port: Number(values.port),
  // What one policy keeps means nothing under another.
  dataFolder: values.data ?? (own ? `data/${own.pack.id}` : 'data'),
  ...(own && { policy: own.pack }),
  appFolder: values.app,
  // From the environment only: a command line is readable by everyone on the machine.
  databaseUrl: process.env.DATABASE_URL,
  publicUrl,
  backend: await backendOf(process.env, kinds, (request) => fetch(request)),
  recipients: process.env.RECIPIENTS_FILE ? readAddresses(process.env.RECIPIENTS_FILE) : undefined,
  staff: process.env.STAFF_FILE ? readStaffFile(process.env.STAFF_FILE) : undefined,
  messages,
  demo: chosen.demo,
  strict: values.strict,
  proxies,
  embedOrigins: originsOf(process.env.EMBED_ORIGINS),
})
console.log(`Privacy centre: ${host.url}`)
if (chosen.saying) console.log(chosen.saying)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void host.stop().then(() => process.exit(0)))
}
