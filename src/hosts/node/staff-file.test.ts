import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStaffFile } from './staff-file.ts'
import { newFolder } from './test-folder.ts'

const ida = { id: 'ida', name: 'Ida', email: 'Ida@Company.example' }

function read(given: unknown) {
  const file = join(newFolder(), 'staff.json')
  writeFileSync(file, JSON.stringify(given))
  return readStaffFile(file)
}

it('names who works at the desk; to announce something is given to somebody, never assumed', () => {
  expect(
    read([ida, { ...ida, id: 'bo-1', email: 'bo@company.example', mayAnnounce: true }]),
  ).toEqual([
    { id: 'ida', name: 'Ida', email: 'ida@company.example', mayAnnounce: false },
    { id: 'bo-1', name: 'Ida', email: 'bo@company.example', mayAnnounce: true },
  ])
})

it.each([
  ['two of one id', [ida, { ...ida, email: 'b@company.example' }], /an id twice/],
  [
    'two with one address',
    [ida, { ...ida, id: 'bo-1', email: 'ida@company.example' }],
    /address twice/,
  ],
  ['no address', [{ ...ida, email: 'ida' }], /0\.email/],
  ['a word it does not know', [{ ...ida, isAdmin: true }], /isAdmin/],
])('refuses %s, and says what is wrong', (_, given, fault) => {
  expect(() => read(given)).toThrow(fault)
})
