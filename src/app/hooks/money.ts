/**
 * Writes an amount, given in hundredths. A sign that stands beside letters, as in "US$", keeps its place
 * among words that go the other way.
 */
export function moneyIn(language: string, currency: string) {
  const form = new Intl.NumberFormat(language, { style: 'currency', currency })
  return (hundredths: number) =>
    form.format(hundredths / 100).replace(/\p{L}+\p{Sc}/u, '\u200e$&\u200e')
}
