import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { findItem } from '../../engine/catalogue.ts'
import { kinds } from '../../engine/event-kinds.ts'
import { languages } from '../../i18n/languages.ts'
import { pack } from '../../policy/pack.ts'
import { columnsOf, formats } from './format.ts'
import { htmlHead, indexPage } from './html.ts'
import { namesIn } from './names.ts'
import { readingOf } from './readable.ts'
import { exportWords, wordsFor } from './words.ts'

const at = '2026-11-01T00:00:00.000Z'
const reading = readingOf({
  language: 'en',
  words: wordsFor('en'),
  nameOf: await namesIn('en'),
  timeZone: 'Asia/Singapore',
  currency: 'SGD',
})
const row = (id: string, data: Record<string, unknown>) => ({ id, at, data })

describe('a table', () => {
  it('keeps each cell under its own heading, however the rows differ', () => {
    const first = [row('a', { purpose: 'x' }), row('b', { bulk: 'y', purpose: 'z' })]
    const facts = { title: '', language: 'en', columns: columnsOf(first), reading }
    const text =
      formats.csv.page(first, true, facts) + formats.csv.page([row('c', { late: 1 })], false, facts)
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toEqual([
      { id: 'a', at, purpose: 'x', bulk: '', more: '' },
      { id: 'b', at, purpose: 'z', bulk: 'y', more: '' },
      { id: 'c', at, purpose: '', bulk: '', more: '{"late":1}' },
    ])
  })

  it('has no cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const rows = [row('a', { note: `${start}1+1` })]
      const facts = { title: '', language: 'en', columns: ['note'], reading }
      const [, cells = []] = Papa.parse<string[]>(formats.csv.page(rows, true, facts)).data
      expect(cells[2]?.[0]).toBe("'")
    }
  })
})

describe('a page', () => {
  const page = (data: Record<string, unknown>) =>
    formats.html.page([row('a', data)], true, { title: 'T', language: 'en', columns: [], reading })

  it('labels each field and writes money, times and answers as people do', () => {
    const text = page({ amount: 129_950, isDefault: true, lastUse: at, gender: null })
    expect(text).toContain('<dt>Amount</dt><dd dir="auto">SGD')
    expect(text).toMatch(/1,299\.50/)
    expect(text).toContain('<dt>Default address</dt><dd dir="auto">yes</dd>')
    expect(text).toContain('<dt>Last read</dt><dd dir="auto">Nov 1, 2026, 8:00')
    expect(text).toContain('Times are in Singapore Standard Time.')
    expect(text).not.toContain('Gender')
  })

  it('leaves a person’s own words as they are, also those that look like a day or like code', () => {
    const words = ['2026-13-45', '2026-02-30', '2026-02-30T99:00:00Z', 'constructor', 'toString']
    for (const text of words) expect(page({ words: text, [text]: 'x' })).toContain(`>${text}</dd>`)
  })

  it('calls purposes, kinds of data and what happened by their names, as the app does', async () => {
    const text = page({
      type: 'consent.given',
      purpose: 'permission.camera',
      categories: ['browsing-history', 'unheard-of'],
      scopes: ['email'],
      id: 'order',
    })
    for (const name of ['Camera', 'Browsing history', 'unheard-of', 'E-mail', '>order<']) {
      expect(text).toContain(name)
    }
    expect(page({ kind: 'item', targetId: 'item-001' })).toContain(findItem('item-001')?.title)
    const [log] = [page({ type: 'membership.joined', function: 'camera-search' })]
    expect(log).toContain('Membership joined')
    expect(log).toContain('Search by camera')
    expect((await namesIn('ko'))('purpose', 'order')).not.toBe('order')
  })

  it('has a name for everything that a log can say happened, in every language', async () => {
    for (const language of Object.keys(languages)) {
      const nameOf = await namesIn(language)
      const nameless = Object.keys(kinds).filter((type) => !nameOf('type', type))
      expect([language, nameless]).toEqual([language, []])
      const isEnglish = nameOf('type', 'account.opened') === 'Account opened'
      expect(isEnglish).toBe(language === 'en')
    }
  })

  it('shows what lies inside a field as a list, and escapes it', () => {
    const text = page({ shown: { hash: 'abc', locale: 'en' }, scopes: ['<b>'] })
    expect(text).toContain('<dt>Fingerprint of the words</dt><dd dir="auto">abc</dd>')
    expect(text).toContain('<li>&lt;b&gt;</li>')
    expect(text).not.toMatch(/[{}]"/)
  })
})

describe('the index', () => {
  const facts = {
    reference: 'EXP-1',
    made: at,
    timeZone: 'Asia/Singapore',
    files: [{ name: 'orders.csv', category: 'orders', format: 'csv' as const, records: 1_400 }],
  }

  it('says what each file is, in the person’s language', () => {
    const english = indexPage({ ...facts, language: 'en', words: wordsFor('en') })
    expect(english).toContain('What you bought')
    expect(english).toContain('1,400')
    expect(english).toContain('November 1, 2026 at 8:00')
    const chinese = indexPage({ ...facts, language: 'zh-Hans', words: wordsFor('zh-Hans') })
    expect(chinese).toContain('lang="zh-Hans"')
    expect(chinese).toContain(exportWords['zh-Hans']?.about.orders)
  })

  it('forbids scripts and the network, and escapes what it shows', () => {
    const page = indexPage({
      ...facts,
      reference: '<script>',
      language: 'en',
      words: wordsFor('en'),
    })
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|https?:|src=/)
    expect(htmlHead('x', 'ar')).toContain('dir="rtl"')
  })

  it('has words in every language, for every category there is', () => {
    for (const language of Object.keys(languages)) {
      const words = exportWords[language]
      const named = Object.keys(words?.about ?? {})
      expect([
        language,
        pack.categories.map(({ id }) => id).filter((id) => !named.includes(id)),
      ]).toEqual([language, []])
    }
  })
})
