import { beforeAll, expect, it } from 'vitest'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import type { ReceiptRecord } from '../../../../../contract/schemas.ts'
import { startI18n, wordsIn } from '../../../../../i18n/setup.ts'
import { wordsShown } from './shown-words.ts'

beforeAll(() => startI18n('en'))

it('finds the words that one use of a permission was agreed to with', async () => {
  const path = 'account/settings/privacy/system-permission-management'
  const t = await wordsIn('ja', [path, 'policy'])
  const words = [
    t(`${path}:ask`, {
      permission: t('policy:permission.camera'),
      function: t(`${path}:function.camera-search`),
    }),
    t(`${path}:functionText.camera-search`),
    t(`${path}:once`),
  ]
  const event = {
    type: 'permission.used',
    purpose: null,
    details: { permission: 'camera', function: 'camera-search' },
    shown: await shownText('ja', words),
  }
  expect(await wordsShown({ event } as unknown as ReceiptRecord)).toEqual(words)
})
