import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #07564d')

/** Languages the app itself has words in; a pack may offer fewer. */
export const languageIdSchema = z.enum([
  'en',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'ar',
  'ms',
  'th',
  'vi',
])

export const brandSchema = z.strictObject({
  name: z.string().min(1),
  /** Legal names of who answers for the data; each receipt names them. */
  controllers: z.array(z.string().min(1)).min(1).readonly(),
  /** The one accent, on a light and on a dark ground; the app's own where there is none. */
  accent: z.strictObject({ light: colour, dark: colour }).exactOptional(),
})
