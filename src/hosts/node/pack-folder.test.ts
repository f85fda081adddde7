import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { languageIdSchema } from '../../policy/brand-schema.ts'
import { type Words, wordFaults } from '../../policy/own-words.ts'
import { pack as standard } from '../../policy/pack.ts'
import { readPackFolder } from './pack-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'packs-'))
afterAll(() => rmSync(root, { recursive: true }))

type File = Record<'places', object[]>

function copyWith(name: string, change: (pack: File) => object): string {
  const folder = join(root, name)
  cpSync('packs/quillmoor', folder, { recursive: true })
  const file = join(folder, 'pack.json')
  const pack = JSON.parse(readFileSync(file, 'utf8')) as File
  writeFileSync(file, JSON.stringify({ ...pack, ...change(pack) }))
  return folder
}
const check = (folder: string) =>
  spawnSync(process.execPath, ['.ci/pack-check.ts', folder], { encoding: 'utf8' })

it.each(languageIdSchema.options)(
  'the default pack has words in %s for each ground, reason, purpose, partner and clause',
  (language) => {
    const root = `src/i18n/locales/${language}`
    const app = Object.fromEntries(
      globSync('**/*.json', { cwd: root }).map((path) => [
        path.replace('.json', ''),
        JSON.parse(readFileSync(join(root, path), 'utf8')) as Words,
      ]),
    )
    expect(wordFaults(standard, language, app, app)).toEqual([])
  },
)

it('finds nothing wrong with the example, in any of its languages', () => {
  expect(readPackFolder('packs/quillmoor')).toMatchObject({ ok: true })
})

it('explains each fault with its file and path, and ends with 1', () => {
  const folder = copyWith('broken', () => ({
    partners: [],
    deadlines: [{ id: 'rights-request', value: -3, unit: 'weeks', clause: '4.8' }],
  }))
  const { status, stderr } = check(folder)
  expect(status).toBe(1)
  expect(stderr).toContain('pack.json: deadlines[0].value')
  expect(stderr).toContain('pack.json: deadlines[0].unit')
})

it('misses words of what the pack adds, language by language, and says where no JSON is', () => {
  const folder = copyWith('wordless', ({ places }) => ({
    places: [...places, { ...places[0], id: 'moon' }],
  }))
  writeFileSync(join(folder, 'words/ja/menu.json'), '{')
  const { status, stderr } = check(folder)
  expect(status).toBe(1)
  expect(stderr).toContain('words/ja/menu.json: is no JSON')
  for (const language of ['en', 'ja', 'ar']) {
    const file = `words/${language}/account/settings/privacy/partners-and-sdks.json`
    expect(stderr).toContain(`${file}: place.moon: there are no words for it`)
  }
})

it('says when there is no pack at all', () => {
  expect(check(join(root, 'nowhere'))).toMatchObject({ status: 1 })
})

it('no screen and no code names the company of the default pack', () => {
  const code = globSync('{src,e2e,.ci}/**/*.{ts,tsx,css,html}').filter(
    (path) => !path.endsWith('pack-folder.test.ts'),
  )
  const naming = (paths: readonly string[], names: RegExp) =>
    paths.filter((path) => names.test(readFileSync(path, 'utf8'))).toSorted()
  // Its data do, and nothing else.
  expect(naming(code, /taobao|alibaba/i)).toEqual(['src/policy/desk.ts', 'src/policy/shell.ts'])
  const shipped = code.filter((path) => path.startsWith('src/') && !path.includes('.test.'))
  expect(naming(shipped, /alipay|cainiao/i)).toEqual(['src/policy/partners.ts'])
})

it('is what `npm start` is told of, in either way of writing a flag', () => {
  for (const flags of [['--pack', 'packs/none'], ['--pack=packs/none']]) {
    const { status, stderr } = spawnSync(process.execPath, ['.ci/start.ts', ...flags])
    expect([status, String(stderr)]).toEqual([1, expect.stringContaining('none/pack.json')])
  }
})
