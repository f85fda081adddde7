import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'

/** The tokens of src/ui/tokens.css that are the host's to say. */
const Tokens = z.partialRecord(
  z.enum(['ground', 'surface', 'line', 'text', 'text-soft', 'accent', 'accent-soft', 'on-accent']),
  z.string().max(60),
)

/** What the app around may ask for: how the panel looks and which language it speaks. */
export const FromHost = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('privacy-centre:look'),
    theme: z.enum(['light', 'dark', 'system']).optional(),
    colours: Tokens.optional(),
    /** CSS px of a card's corners. */
    radius: z.number().min(0).max(32).optional(),
  }),
  z.object({
    type: z.literal('privacy-centre:language'),
    language: z.enum(Object.keys(languages) as [keyof typeof languages]),
  }),
])
export type FromHost = z.infer<typeof FromHost>

/** Sets the host's colours; what is no colour is left out, so that nothing else gets in by it. */
export function applyLook({ colours = {}, radius }: { colours?: object; radius?: number }): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(colours)) {
    if (CSS.supports('color', value as string)) style.setProperty(`--${name}`, value as string)
  }
  if (radius !== undefined) style.setProperty('--radius', `${radius}px`)
}
