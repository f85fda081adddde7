import { spawnSync } from 'node:child_process'

console.log('Building the app…')
const built = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
await import('../src/hosts/node/main.ts')
