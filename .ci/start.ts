import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { chooseDemo } from '../src/hosts/node/demo.ts'
import { readFlags } from '../src/hosts/node/flags.ts'
import { watchLauncher } from '../src/hosts/node/launcher.ts'
import { linesOf, readPackFolder } from '../src/hosts/node/pack-folder.ts'

const { demo, 'no-demo': noDemo, pack: packFolder } = readFlags()
// Said before the build, which takes a while.
const chosen = chooseDemo({ demo, noDemo, publicUrl: process.env.PUBLIC_URL })
if ('refusal' in chosen) {
  console.error(chosen.refusal)
  process.exit(1)
}
// A demo has the studio and opens links to scenarios; what serves real people is built without.
const mode = chosen.demo ? 'studio' : 'production'
const args = ['build', '--mode', mode, '--logLevel', 'warn']
if (packFolder) {
  const checked = readPackFolder(packFolder)
  if (!checked.ok) {
    console.error(`The pack in ${packFolder} can't be used:\n${linesOf(checked.faults)}`)
    process.exit(1)
  }
  process.env.PACK = packFolder
  process.env.APP_FOLDER ??= `.cache/packs/${basename(packFolder)}-${mode}`
  args.push('--outDir', process.env.APP_FOLDER)
}
console.log('Building the app…')
const built = spawnSync('vite', args, { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
process.env.APP_FOLDER ??= mode === 'studio' ? 'dist-studio' : 'dist'
await import('../src/hosts/node/main.ts')
watchLauncher(
  () => process.ppid,
  () => process.kill(process.pid, 'SIGTERM'),
)
