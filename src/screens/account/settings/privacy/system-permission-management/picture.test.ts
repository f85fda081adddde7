import { describe, expect, it } from 'vitest'
import { motifs } from '../../../../../ui/item-motifs.ts'
import { dominantHue, nearestCategory } from './picture.ts'

const filled = (red: number, green: number, blue: number) =>
  Array.from({ length: 40 }, () => [red, green, blue, 255]).flat()

describe('a picture search', () => {
  it('finds the colour that most of a picture has', () => {
    expect(dominantHue(filled(255, 0, 0))).toBe(0)
    expect(dominantHue(filled(0, 255, 0))).toBe(120)
    expect(dominantHue(filled(0, 0, 255))).toBe(240)
    expect(dominantHue([...filled(250, 250, 250), ...filled(0, 90, 0)])).toBe(120)
  })

  it('finds none in grey', () => {
    expect(dominantHue(filled(127, 127, 127))).toBeNull()
    expect(dominantHue([])).toBeNull()
  })

  it('finds every category by its own colour, also across the top of the wheel', () => {
    for (const [category, { hue }] of Object.entries(motifs)) {
      expect(nearestCategory(hue)).toBe(category)
    }
    expect(nearestCategory(359)).toBe('kitchen')
  })
})
