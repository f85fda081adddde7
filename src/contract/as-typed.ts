/**
 * What somebody typed or pasted, in the plain characters that a number or an address is written in:
 * full-width letters and the digits of our languages' scripts as usual ones, any dash as a hyphen, and
 * none of the unseen marks that a number copied from a list of contacts brings along.
 */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[٠-٩۰-۹๐-๙]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .trim()
}

/** The digits of a code, whatever was copied along with them. */
export const codeIn = (text: string) => plainly(text).replace(/\D/g, '')
