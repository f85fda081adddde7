import { spawnSync } from 'node:child_process'

// A demo has the studio and opens links to scenarios; what serves real people is built without.
const mode = process.argv.includes('--no-demo') ? 'production' : 'studio'
console.log('Building the app…')
const args = ['build', '--mode', mode, '--logLevel', 'warn']
const built = spawnSync('vite', args, { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
process.env.APP_FOLDER ??= mode === 'studio' ? 'dist-studio' : 'dist'
await import('../src/hosts/node/main.ts')
