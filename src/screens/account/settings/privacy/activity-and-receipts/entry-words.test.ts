import { expect, it } from 'vitest'
import { kinds } from '../../../../../engine/event-kinds.ts'
import english from '../../../../../i18n/locales/en/account/settings/privacy/activity-and-receipts.json'

const words = english.type as Record<string, string>

it.each(Object.keys(kinds))('an entry of %s has words of its own', (type) => {
  expect(words[type.replaceAll('.', '-')]).toBeTruthy()
})

it.each(Object.values(kinds))(
  'the kind %s has a name, also for events nobody wrote words for',
  (kind) => {
    expect(english.kind[kind]).toBeTruthy()
    expect(english.anyOf[kind]).toBeTruthy()
  },
)
