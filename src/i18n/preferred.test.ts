import { expect, it } from 'vitest'
import { preferredLanguage } from './preferred.ts'

it.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['ko-KR'], 'ko'],
  [['ar-EG'], 'ar'],
  [['ms-MY'], 'ms'],
  [['th-TH'], 'th'],
  [['vi-VN', 'en'], 'vi'],
  [['zh-HK'], 'zh-Hant'],
  [['de-DE', 'en-GB'], 'en'],
  [['xx'], 'en'],
  [[], 'en'],
])('%j is answered in %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language)
})
