import readability from 'text-readability-ts'
import { expect, it } from 'vitest'
import words from './locales/en/account/settings/privacy/children-and-guardians.json'
import registering from './locales/en/sign-in/register.json'

/*
 * What a child reads about its own data. The grade is the American school year (Flesch-Kincaid);
 * 5 is ten or eleven years old, and the rules are for those under 14.
 */
const highestGrade = 5

const { rule, ruleText, scopeTextChild, choice, field, hint, ask } = words
const texts = [
  ...[rule, ruleText, scopeTextChild, choice, field, hint, ask].flatMap((group) =>
    Object.values(group),
  ),
  words.introChild,
  words.rulesText,
  words.waitingText,
  words.comesOfAge,
  words.sayNo,
  words.sayNoText,
  words.askTitle,
  words.askText,
  words.fillIn,
  registering.guardianHint,
  registering.linkText,
  registering.waitingText,
  registering.waitingKept,
  registering.waitingAfter,
].map((text) => text.replace(/\{\{\w+\}\}/g, '12').replace(/[^.?!]$/, '$&.'))

it('the screen of a child reads at most like a book of the fifth grade', () => {
  const grade = readability.fleschKincaidGrade(texts.join(' '))
  expect(grade).toBeGreaterThan(0)
  expect(grade).toBeLessThanOrEqual(highestGrade)
})

it('no sentence for a child is long', () => {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!]) /))
  const long = sentences.filter((one) => one.split(' ').length > 22)
  expect(long).toEqual([])
})

it('words for grown-ups would fail', () => {
  const adult = Object.values(words.instructionText).join(' ')
  expect(readability.fleschKincaidGrade(adult)).toBeGreaterThan(highestGrade)
})
