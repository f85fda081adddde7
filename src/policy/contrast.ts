type Channels = readonly [red: number, green: number, blue: number, ...rest: number[]]

const channelsOf = (colour: string): Channels => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  )
  return [red, green, blue]
}

/** WCAG 2 relative luminance of channels of 0 to 255. */
function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** WCAG 2 contrast of two colours by their channels, from 1 to 21. */
export function contrastOf(one: Channels, other: Channels): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The same of two colours such as #07564d. */
export const contrast = (one: string, other: string): number =>
  contrastOf(channelsOf(one), channelsOf(other))
