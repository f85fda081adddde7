import { parseArgs } from 'node:util'
import { startNodeHost } from './host.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4100' },
    data: { type: 'string', default: process.env.DATA_FOLDER ?? 'data' },
    app: { type: 'string', default: process.env.APP_FOLDER ?? 'dist' },
    'no-demo': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
})

const host = await startNodeHost({
  port: Number(values.port),
  dataFolder: values.data,
  appFolder: values.app,
  // From the environment only: a command line is readable by everyone on the machine.
  databaseUrl: process.env.DATABASE_URL,
  publicUrl: process.env.PUBLIC_URL,
  demo: !values['no-demo'],
  strict: values.strict,
})
console.log(`Privacy centre: ${host.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void host.stop().then(() => process.exit(0)))
}
