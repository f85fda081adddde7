import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type Manifest } from 'vite'
import { folderOf } from '../src/policy/lookup.ts'
import { pack } from '../src/policy/pack.ts'

/**
 * Prints what a screen makes a browser fetch, in compressed bytes of JavaScript, CSS and words,
 * beside a hello world of the same libraries, built in the same run. Fails where a first screen
 * is heavier than it may be.
 */
const folder = '.cache/size'
/** First screen against the floor: it may never be more. */
const limit = 1.4

/** What may be opened first, and the areas of the contract it calls. */
const firstScreens = {
  'sign-in': ['session', 'sign-in', 'demo'],
  account: ['session', 'account', 'announcements'],
}

const helloWorld = `
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { initReactI18next, useTranslation } from 'react-i18next'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'

await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: { hello: 'Hello' } } } })
function Hello() {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['name'], queryFn: () => Promise.resolve('world') })
  return <p>{t('hello')} {data}</p>
}
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <RouterProvider router={createBrowserRouter([{ path: '/', Component: Hello }])} />
  </QueryClientProvider>,
)
`

interface Sum {
  gzip: number
  brotli: number
  files: number
}

rmSync(folder, { recursive: true, force: true })
const floor = sumOf(await buildFloor(), ['index.html'])
const app = await buildApp()

const words = (namespace: string) => `src/i18n/locales/en/${folderOf(namespace)}.json`
const shared = ['index.html', 'src/i18n/files/en.ts', ...['common', 'menu'].map(words)]
const routeOf = (path: string) => [`src/screens/${folderOf(path)}/screen.tsx`, words(path)]

console.log('KB, compressed'.padEnd(62), '   gzip  brotli  files  ratio')
print('floor: hello world of the same libraries', floor, 1)
let heaviest = 0
for (const [path, areas] of Object.entries(firstScreens)) {
  const shapes = areas.map((area) => `src/contract/shapes/${area}.js`)
  const first = sumOf(app, [...shared, ...shapes, ...routeOf(path)])
  print(`first screen: ${path}`, first, first.gzip / floor.gzip)
  heaviest = Math.max(heaviest, first.gzip / floor.gzip)
}
console.log(`limit: a ratio of ${limit}\n`)

const before = reach(app, [...shared, ...routeOf('account')])
for (const { path } of pack.menu.filter(({ built, path }) => built && path !== 'account')) {
  print(`+ ${path}`, weigh(app, difference(reach(app, routeOf(path)), before)))
}

if (heaviest > limit) {
  console.error(
    `\nA first screen is ${heaviest.toFixed(2)} times the floor; ${limit} is the limit.`,
  )
  process.exitCode = 1
}

/** Everything the browser must have before `entries` run: their static imports, all the way. */
function reach({ manifest }: Built, entries: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the build.`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return files
}

function sumOf(built: Built, entries: readonly string[]): Sum {
  return weigh(built, reach(built, entries))
}

function weigh({ folder: root }: Built, files: ReadonlySet<string>): Sum {
  const contents = [...files].map((file) => readFileSync(join(root, file)))
  const total = (compress: (bytes: Buffer) => Buffer) =>
    contents.reduce((sum, bytes) => sum + compress(bytes).length, 0)
  return {
    gzip: total((bytes) => gzipSync(bytes, { level: 9 })),
    brotli: total((bytes) => brotliCompressSync(bytes)),
    files: files.size,
  }
}

function print(name: string, { gzip, brotli, files }: Sum, ratio?: number): void {
  const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7)
  console.log(
    name.padEnd(62),
    kb(gzip),
    kb(brotli),
    String(files).padStart(6),
    ratio === undefined ? '' : ratio.toFixed(2).padStart(6),
  )
}

function difference(all: ReadonlySet<string>, without: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((file) => !without.has(file)))
}

interface Built {
  folder: string
  manifest: Manifest
}

function read(outDir: string): Built {
  const text = readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')
  return { folder: outDir, manifest: JSON.parse(text) as Manifest }
}

async function buildApp(): Promise<Built> {
  const outDir = join(folder, 'app')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return read(outDir)
}

async function buildFloor(): Promise<Built> {
  const root = join(folder, 'floor')
  mkdirSync(root, { recursive: true })
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="./main.tsx"></script>',
  )
  writeFileSync(join(root, 'main.tsx'), helloWorld)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { manifest: true, target: 'es2023' },
  })
  return read(resolve(root, 'dist'))
}
