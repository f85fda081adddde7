import { allOf, atRest, eventually, fill } from '../../dom.ts'
import { wordOf } from '../../flows/words.ts'
import { act, docOf, go, isThere } from '../hand.ts'
import { pressAway } from '../press.ts'
import { every } from '../verdict.ts'
import { linksIn } from './core.ts'

/** The way to the deletion of an account, and what its screen says and asks. */
export interface DeletionProbe {
  /** Presses from Account until the screen of deletion shows, by the names in the menu. */
  pressesToDeletion: number
  deletionFoundBySearch: boolean
  deletionOpensPlainly: boolean
  deletionSaysWhy: boolean | null
  /** Above the control: what is erased, what is kept and until when, and what happens then. */
  deletionSaysWhat: boolean
  offersDeactivation: boolean
  asksForReason: boolean
  pressingWords: readonly string[]
  /** Questions back before the code is asked for, and what the check asks for. */
  questionsBeforeCode: number
  fieldsOfCheck: number
  asksForFile: boolean
}

const screen = 'account/settings/account-and-security/delete-account'
/** By which links a person gets from Account to the deletion of the account. */
const wayToDeletion = ['settings', 'account-and-security', 'delete-account']
const pressing =
  /miss you|sorry to see|sad to|don.t go|are you sure you want to lose|last chance|hurry|special offer|% off|stay with us/i

async function press(role: 'link' | 'button', name: string): Promise<Document> {
  await act({ press: { role, name } })
  return atRest(docOf)
}

/** Opens the search where Settings offers it, types, and closes it again. */
async function isFoundBySearch(words: string): Promise<boolean> {
  await press('button', 'account/settings:search')
  const field = await eventually(
    () => docOf()?.querySelector<HTMLInputElement>('[role="dialog"] input') ?? undefined,
    words,
  )
  fill(field, words)
  const found = linksIn(await atRest(docOf), '[role="dialog"]')
  await press('button', 'common:close')
  return found.some((path) => path.endsWith(wayToDeletion.join('/')))
}

/** From whatever screen the person is on. @throws NotThere */
export async function probeDeletion(): Promise<DeletionProbe> {
  const name = await wordOf('menu:delete-account', 'en')
  await go('account')
  let pressesToDeletion = 0
  let deletionFoundBySearch = false
  for (const slug of wayToDeletion) {
    await press('link', `menu:${slug}`)
    pressesToDeletion += 1
    if (slug === 'settings') deletionFoundBySearch = await isFoundBySearch(name)
  }
  const main = await eventually(() => {
    const shown = docOf()?.querySelector('main')
    return shown?.querySelector('h1')?.textContent?.trim() === name ? shown : undefined
  }, name)
  const doc = await atRest(docOf)
  const text = main.textContent ?? ''
  const danger = allOf(doc, 'button').filter((one) => one.name.toLowerCase().includes('delet'))
  const headings = ['erased', 'kept', 'waiting'].map((key) => wordOf(`${screen}:${key}`, 'en'))
  const said = await Promise.all(headings)
  const above = [...main.querySelectorAll('h2')].filter(
    (one) =>
      danger[0] &&
      one.compareDocumentPosition(danger[0].element) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const found = {
    pressesToDeletion,
    deletionFoundBySearch,
    deletionOpensPlainly: !doc.querySelector('[role="dialog"], [role="alertdialog"]'),
    deletionSaysWhy: every(
      danger,
      ({ element }) =>
        element.getAttribute('aria-disabled') !== 'true' ||
        element.hasAttribute('aria-describedby'),
    ),
    deletionSaysWhat:
      said.every((words) => above.some((one) => one.textContent?.trim() === words)) &&
      /until .*\d{4}/i.test(text),
    offersDeactivation: /deactivat/i.test(text),
    asksForReason: main.querySelector('textarea, select') !== null,
    pressingWords: text.match(new RegExp(pressing, 'gi')) ?? [],
  }
  return { ...found, ...(await check()) }
}

/** Presses it and answers, up to the code; nothing is deleted. */
async function check() {
  const [ask, yes] = await Promise.all([
    wordOf(`${screen}:delete`, 'en'),
    wordOf(`${screen}:confirm`, 'en'),
  ])
  const { presses, fields } = await pressAway(ask, yes)
  const doc = await atRest(docOf)
  return {
    questionsBeforeCode: isThere(ask) ? Number.POSITIVE_INFINITY : presses - 1,
    fieldsOfCheck: fields,
    asksForFile: doc.querySelector('main input[type="file"]') !== null,
  }
}
