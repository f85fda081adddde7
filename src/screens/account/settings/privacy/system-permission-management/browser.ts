/** What a browser tells about itself; `userAgentData` only in some. */
export interface AgentInfo {
  userAgent: string
  maxTouchPoints?: number
  userAgentData?: { brands: readonly { brand: string }[]; platform: string }
}

export interface BrowserAtHand {
  browser: 'chrome' | 'edge' | 'safari' | 'firefox' | 'samsung' | 'other'
  system: 'desktop' | 'android' | 'ios'
}

/** The order matters: most browsers also name the ones they descend from. */
const marks: readonly [BrowserAtHand['browser'], RegExp][] = [
  ['edge', /Microsoft Edge|\bEdg(e|A|iOS)?\//],
  ['samsung', /Samsung Internet|SamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['other', /Opera|\bOPR\/|YaBrowser|UCBrowser|MicroMessenger/],
  ['chrome', /Google Chrome|Chromium|\b(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
]

/** Which browser on which system, so that its own words for its settings can be used. */
export function browserOf(agent: AgentInfo): BrowserAtHand {
  const { userAgent, maxTouchPoints = 0, userAgentData } = agent
  const names = `${userAgentData?.brands.map(({ brand }) => brand).join(' ') ?? ''} ${userAgent}`
  const browser = marks.find(([, mark]) => mark.test(names))?.[0] ?? 'other'
  // An iPad calls itself a Mac; only it has a touch screen.
  const isIos =
    /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  const isAndroid = userAgentData?.platform === 'Android' || /Android/.test(userAgent)
  return { browser, system: isIos ? 'ios' : isAndroid ? 'android' : 'desktop' }
}
