import { parseArgs } from 'node:util'

/**
 * What the host is told by flags, and by the environment where there is none.
 * @throws for a flag it does not know
 */
export const readFlags = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4100' },
      data: { type: 'string', default: process.env.DATA_FOLDER },
      pack: { type: 'string' },
      app: { type: 'string', default: process.env.APP_FOLDER ?? 'dist' },
      demo: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  }).values
