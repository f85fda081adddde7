import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { isReadable, plainColour } from './readable.ts'

/** The tokens of src/ui/tokens.css that are the host's to say. */
const tokens = [
  'ground',
  'surface',
  'line',
  'text',
  'text-soft',
  'accent',
  'accent-soft',
  'on-accent',
] as const
const Tokens = z.partialRecord(z.enum(tokens), z.string().max(60))

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

/**
 * Sets the host's colours: as plain colours, so that nothing else gets in by them, and all or none,
 * so that no word and no button of the person's can be made invisible by them.
 */
export function applyLook({ colours = {}, radius }: { colours?: object; radius?: number }): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(colours)) {
    const plain = plainColour(value as string)
    if (plain) style.setProperty(`--${name}`, plain)
  }
  if (!isReadable()) for (const name of tokens) style.removeProperty(`--${name}`)
  if (radius !== undefined) style.setProperty('--radius', `${radius}px`)
}
