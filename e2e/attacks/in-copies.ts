import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import { exportTarget } from '../../src/contract/step-up-target.ts'
import { type Attack, cookieOf, type Target, visitor } from './attack.ts'

/** Words that would run somewhere: in a page, in an attribute, in a spreadsheet, in a path. */
export const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</style><script>alert(1)</script>',
  'javascript:alert(1)',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '<a href="javascript:alert(1)">x</a>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|"/c calc"!A0',
  '-2+3+cmd|"/c calc"!A0',
  '@SUM(1+1)*cmd|"/c calc"!A0',
  '\t=1+1',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  'a\r\n"b",=1+1',
]

/** A copy of everything, unpacked: name of the file to its text. */
async function copyWith(target: Target): Promise<Map<string, string>> {
  const person = visitor(target)
  await person.call(operations.resetDemo, {})
  await person.signIn('mei')
  for (const words of corpus) {
    await person.call(operations.recordSearch, { body: { kind: 'keyword', words } })
  }
  const { etag } = await person.call(operations.getProfile, {})
  await person.call(operations.changeProfile, {
    body: { nickname: corpus[1]?.slice(0, 40) ?? '' },
    etag,
  })
  const { categories } = await person.call(operations.getPersonalInfoDownload, { query: {} })
  const body = {
    categories: categories.map(({ id }) => id),
    formats: ['json' as const, 'csv' as const, 'html' as const],
  }
  const stepUpProof = await person.proof('export', await exportTarget(body))
  const { id } = await person.call(operations.requestExport, { body, stepUpProof })
  let status = ''
  while (status !== 'ready') {
    await person.settle()
    status = (await person.call(operations.getExport, { params: { id } })).status
  }
  const path = operations.downloadExport.path.replace('{id}', id)
  const response = await target.fetch(new URL(`api/v1${path}`, target.url), {
    headers: { cookie: cookieOf(person) },
  })
  const entries = await new ZipReader(new BlobReader(await response.blob())).getEntries()
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()))
  }
  return files
}

export const inCopies: Attack[] = [
  {
    name: 'a copy: scripts in its pages, formulas in its tables, paths in its names',
    async *run(target) {
      const files = await copyWith(target)
      for (const [name, text] of files) {
        yield { what: `${name} as a name`, got: /^[\w-]+\.(json|csv|html)$/.test(name) ? '' : name }
        if (name.endsWith('.html')) {
          for (const words of corpus.filter((one) => /[<>]/.test(one))) {
            yield {
              what: `${words} in ${name}`,
              got: text.includes(words) ? 'it stands there as it is' : '',
            }
          }
          const isShut =
            text.includes("default-src 'none'") &&
            !/<script|onerror=[^&]|<iframe|<svg/.test(text.replaceAll(/&lt;[^<]*/g, ''))
          yield { what: `${name} as a page`, got: isShut ? '' : 'something could run' }
        }
        if (name.endsWith('.csv')) {
          const runs = cellsOf(text).filter(
            (cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell),
          )
          yield { what: `${name} as a table`, got: runs.length === 0 ? '' : (runs[0] ?? '') }
        }
      }
      const searches = files.get('search-history.csv') ?? ''
      yield {
        what: 'the corpus really is in the copy',
        got: searches.includes('HYPERLINK') ? '' : 'it is not',
      }
    },
  },
]

/** RFC 4180, as a spreadsheet reads it. */
function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}
