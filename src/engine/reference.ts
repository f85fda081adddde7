/** What a person reads out to customer service: short, and without letters that look alike. */
export function reference(prefix: string, id: string): string {
  return `${prefix}-${id
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(-8)
    .toUpperCase()}`
}
