import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { pathsLeftOut } from './left-out.ts'
import { clauseFor, folderOf } from './lookup.ts'
import { packFrom } from './own-pack.ts'
import { type Words, withOwn, wordFaults } from './own-words.ts'
import { pack } from './pack.ts'

const { menu: _, ...file } = pack
const faultsOf = (change: object) => {
  const checked = packFrom({ ...file, ...change })
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`)
}

describe('a pack of one’s own', () => {
  it('brings everything but the menu, whose entries are screens', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ menu: [] })).toEqual([expect.stringMatching(/^menu: is no part of a pack/)])
    expect(packFrom([])).toMatchObject({ ok: false })
  })

  it.each([
    ['purposes', 'personalised-ads'],
    ['categories', 'browsing-history'],
    ['deadlines', 'backup-cycle'],
    ['regions', 'OTHER'],
  ] as const)('can’t do without what a function goes by: %s, %s', (list, id) => {
    const left = (pack[list] as readonly { id: string }[]).filter((one) => one.id !== id)
    expect(faultsOf({ [list]: left })).toContain(
      `${list}: ${id} is missing: a function of the app goes by it`,
    )
  })

  const besides = (list: 'categories' | 'purposes', ...ids: string[]) =>
    (pack[list] as readonly { id: string }[]).filter(({ id }) => !ids.includes(id))

  it('may leave out an entry, with what lies under it and what only it decides on', () => {
    const without = ['messages', 'browse', 'privacy-check-up', 'personal-homepage']
    const purposes = besides('purposes', 'personal-homepage').map((purpose) => ({
      ...purpose,
      ...('categories' in purpose && {
        categories: (purpose.categories as string[]).filter((id) => id !== 'messages'),
      }),
    }))
    const partners = pack.partners.map((partner) => ({
      ...partner,
      categories: partner.categories.filter((id) => id !== 'messages'),
    }))
    expect(faultsOf({ without: ['wishlist'] })).toContain(
      'without[0]: wishlist can only go together with personal-homepage, which shows it',
    )
    const categories = besides('categories', 'messages')
    const checked = packFrom({ ...file, without, purposes, partners, categories })
    expect(checked).toMatchObject({ ok: true })
    const left = checked.ok ? pathsLeftOut(checked.pack) : []
    expect(left.toSorted()).toEqual([
      'account/messages',
      'account/messages/:shop',
      'account/messages/:shop/do-not-disturb',
      'account/personal-information/personal-homepage',
      'account/settings/privacy/privacy-check-up',
      'sign-in/browse',
    ])
  })

  it('is told what can’t be left out, and what has to go with what is', () => {
    expect(faultsOf({ without: ['M12', 'nowhere', 'messages'] })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^without\[0\]: M12 can't be left out, since rights go by it; only/),
        expect.stringMatching(/^without\[1\]: there is no menu entry nowhere; these can be/),
        expect.stringMatching(/^categories\[\d+\]\.id: messages has to go too/),
      ]),
    )
    const categories = besides('categories', 'messages')
    expect(faultsOf({ categories }).join()).toContain('messages is missing: a function')
  })

  it('has to say which of its clauses each cited one is', () => {
    const clauses = pack.clauses.filter(({ id }) => id !== 'IV(8)')
    expect(faultsOf({ clauses }).join('\n')).toContain('there is no clause IV(8)')
    expect(faultsOf({ cites: { VII: 'nowhere' } })).toEqual(
      expect.arrayContaining([
        'cites.VII: VII is a clause of the pack itself: give that clause another id',
        'cites: the app cites clause VII: say which clause of the pack that is',
      ]),
    )
  })

  it('is told when its accent can’t be read', () => {
    const brand = { ...pack.brand, accent: { light: '#e0c040', dark: '#ffffff' } }
    expect(faultsOf({ brand })).toEqual([
      'brand.accent.light: #e0c040 has a contrast of 1.8 : 1; text needs 7 : 1',
    ])
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  it('falls back on English, so it has to have that', () => {
    expect(faultsOf({ languages: ['ja'] })).toEqual([
      'languages: en is missing: the app falls back on it',
    ])
  })
})

it('finds a cited clause itself, or the nearest one above it', () => {
  const cites = { intro: '1', IV: '4', 'IV(3)': '4.3', 'III(1).5(1)C': '3.2', III: '3' }
  const found = ['intro', 'IV(3).1', 'IV(8)', 'III(1).5(1)C', 'III(1).5(1)D', 'III(I)', '4.3']
  const own = ['1', '4.3', '4', '3.2', '3', '3', '4.3']
  expect(found.map((id) => clauseFor({ cites }, id))).toEqual(own)
  // VIII lies beside VII, not below it.
  expect(clauseFor({ cites: { VII: '7' } }, 'VIII')).toBe('VIII')
  expect(clauseFor({}, 'IV(3).1')).toBe('IV(3).1')
})

describe('the words of a pack', () => {
  const app: Words = { partner: { old: 'Old' }, purpose: { a: 'A', b: '{{count}} b' } }

  it('lie over the app’s, and stand alone for what is all the pack’s own', () => {
    const own: Words = { partner: { new: 'New' }, purpose: { a: 'Mine' } }
    expect(withOwn('policy', app, own)).toEqual({
      partner: { new: 'New' },
      purpose: { a: 'Mine', b: '{{count}} b' },
    })
    expect(withOwn('policy', app, {})).toEqual({ purpose: { a: 'A', b: '{{count}} b' } })
  })

  it('are missed by file and key, and so is a figure that a sentence has lost', () => {
    const faults = wordFaults(
      pack,
      'en',
      { policy: app },
      { policy: { purpose: { a: 'Mine, {{nope}}', b: 'b' } }, x: {} },
    )
    const lines = faults.map(({ path, message }) => `${path}: ${message}`)
    expect(lines).toContain('words/en/x.json: the app has no file of words of that name')
    expect(lines).toContain('words/en/policy.json: purpose.account: there are no words for it')
    expect(lines).toContain('words/en/policy.json: purpose.b: {{count}} is missing')
    expect(lines).toContain(
      'words/en/policy.json: purpose.a: nothing fills {{nope}}: people would read it as it stands',
    )
    const menu = { history: 'Looked at', about: { M1: 'Mine' } }
    const slugs = pack.menu.filter(({ built }) => built).map(({ slug }) => folderOf(slug))
    const names = Object.fromEntries(slugs.map((slug) => [slug, slug]))
    const ofMenu = (own: Words) =>
      wordFaults(pack, 'en', { policy: app, menu: { ...names, ...menu } }, { menu: own })
        .filter(({ path }) => path.includes('menu'))
        .map(({ path, message }) => `${path}: ${message}`)
    expect(ofMenu({ ...names, about: { M1: 'Ours' } })).toEqual([])
    const { history: _gone, ...others } = names
    expect(ofMenu({ ...others, histroy: 'Seen', about: { M0: 'Ours' } })).toEqual([
      'words/en/menu.json: histroy: nothing of that name is read',
      'words/en/menu.json: about.M0: nothing of that name is read',
      'words/en/menu.json: history: has no name: add what the company calls “Looked at”',
    ])
  })
})
