import { motifs } from '../../../../../ui/item-motifs.ts'

/** The hue that most of a picture's colour has, 0 to 359; null where there is no colour. RGBA bytes. */
export function dominantHue(pixels: ArrayLike<number>): number | null {
  let x = 0
  let y = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    // The colour wheel as a plane: grey is its middle, and so adds nothing.
    x += red - (green + blue) / 2
    y += (Math.sqrt(3) / 2) * (green - blue)
  }
  const strength = Math.hypot(x, y) / Math.max(1, pixels.length / 4)
  return strength < 4 ? null : (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360
}

/** The category whose own colour is nearest. */
export function nearestCategory(hue: number): string {
  const distance = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other))
  const [nearest] = Object.entries(motifs).toSorted(
    ([, a], [, b]) => distance(a.hue) - distance(b.hue),
  )
  return nearest?.[0] ?? ''
}

/** Looks at a picture here, on the device, and lets go of it; null where it has no colour. */
export async function categoryInPicture(source: ImageBitmapSource): Promise<string | null> {
  const bitmap = await createImageBitmap(source, { resizeWidth: 32, resizeHeight: 24 })
  const canvas = document.createElement('canvas')
  canvas.width = 32
  canvas.height = 24
  const board = canvas.getContext('2d', { willReadFrequently: true })
  board?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const hue = dominantHue(board?.getImageData(0, 0, 32, 24).data ?? [])
  return hue === null ? null : nearestCategory(hue)
}
