import { describe, expect, it } from 'vitest'
import { type AgentInfo, browserOf } from './browser.ts'

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const phone = 'Mozilla/5.0 (Linux; Android 15; Pixel 9)'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)'
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

const cases: [string, AgentInfo, string, string][] = [
  [
    'Chrome',
    { userAgent: `${windows} ${blink} Chrome/150.0.0.0 Safari/537.36` },
    'chrome',
    'desktop',
  ],
  [
    'Edge',
    { userAgent: `${windows} ${blink} Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0` },
    'edge',
    'desktop',
  ],
  [
    'Safari',
    { userAgent: `${mac} ${webkit} Version/26.0 Safari/605.1.15`, maxTouchPoints: 0 },
    'safari',
    'desktop',
  ],
  [
    'Firefox',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' },
    'firefox',
    'desktop',
  ],
  [
    'Chrome on Android',
    { userAgent: `${phone} ${blink} Chrome/150.0.0.0 Mobile Safari/537.36` },
    'chrome',
    'android',
  ],
  [
    'Samsung',
    { userAgent: `${phone} ${blink} SamsungBrowser/29.0 Chrome/140.0.0.0 Mobile Safari/537.36` },
    'samsung',
    'android',
  ],
  [
    'Firefox on Android',
    { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0' },
    'firefox',
    'android',
  ],
  [
    'Edge on Android',
    { userAgent: `${phone} ${blink} Chrome/150.0.0.0 Mobile Safari/537.36 EdgA/150.0` },
    'edge',
    'android',
  ],
  [
    'Safari on an iPhone',
    { userAgent: `${iphone} ${webkit} Version/19.0 Mobile/15E148 Safari/604.1` },
    'safari',
    'ios',
  ],
  [
    'Safari on an iPad',
    { userAgent: `${mac} ${webkit} Version/19.0 Safari/605.1.15`, maxTouchPoints: 5 },
    'safari',
    'ios',
  ],
  [
    'Chrome on an iPhone',
    { userAgent: `${iphone} ${webkit} CriOS/150.0 Mobile/15E148 Safari/604.1` },
    'chrome',
    'ios',
  ],
  [
    'Firefox on an iPhone',
    { userAgent: `${iphone} ${webkit} FxiOS/150.0 Mobile/15E148 Safari/605.1.15` },
    'firefox',
    'ios',
  ],
  [
    'Opera',
    { userAgent: `${windows} ${blink} Chrome/150.0.0.0 Safari/537.36 OPR/120.0` },
    'other',
    'desktop',
  ],
  ['something else', { userAgent: 'Lynx/2.9' }, 'other', 'desktop'],
]

describe('the browser at hand', () => {
  it.each(cases)('is told for %s', (_, agent, browser, system) => {
    expect(browserOf(agent)).toEqual({ browser, system })
  })

  it('is told by brands where the user agent is reduced', () => {
    const userAgentData = {
      brands: [{ brand: 'Not A Brand' }, { brand: 'Chromium' }, { brand: 'Microsoft Edge' }],
      platform: 'Android',
    }
    expect(browserOf({ userAgent: 'Mozilla/5.0', userAgentData })).toEqual({
      browser: 'edge',
      system: 'android',
    })
  })
})
