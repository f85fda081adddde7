import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const equalAccess = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)

/** One line for each violation: engine, rule and where. */
export async function byAxe(page: Page): Promise<string[]> {
  const waiting = await page.getByRole('status', { name: 'Loading' }).isVisible()
  const menu = await page.getByRole('menu').first().isVisible()
  const { violations } = await new AxeBuilder({ page })
    // AAA: text stands out 7:1 from its ground.
    .options({
      rules: {
        'color-contrast-enhanced': { enabled: true },
        // A screen has its heading as soon as it has come; until then its waiting is said.
        // A menu stands over the page and belongs to its button, not to a landmark.
        region: { enabled: !menu },
        'page-has-heading-one': { enabled: !waiting },
      },
    })
    .analyze()
  return linesOf(violations)
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const linesOf = (violations: Violations) =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `axe ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )

interface Found {
  ruleId: string
  message: string
  snippet: string
  value: [level: string, outcome: string]
  path: { dom: string }
}
declare const ace: {
  Checker: new () => { check(root: Document, guidelines: string[]): Promise<{ results: Found[] }> }
}

/** What another theme can change of a page that was looked at: its colours, and nothing else. */
export async function byAxeInOtherColours(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withRules(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'])
    .analyze()
  return linesOf(violations)
}

/** IBM Equal Access; what it can only suspect is left to people. Needs a context without CSP. */
export async function byEqualAccess(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.ace ??= (() => { ${equalAccess}; return ace })()`)
  const found = await page.evaluate(async () => {
    const modal = document.querySelector('[data-open]:is([role=dialog], [role=alertdialog])')
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return (
      results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        // The page behind a dialog is hidden from readers and keys come back; open.spec.ts tries it.
        .filter(({ ruleId }) => ruleId !== 'aria_hidden_nontabbable' || !modal)
        // It also looks into what is folded away and that nobody meets.
        .filter(({ path }) => {
          const at = document.evaluate(
            path.dom,
            document,
            null,
            XPathResult.FIRST_ORDERED_NODE_TYPE,
          )
          return at.singleNodeValue instanceof Element && at.singleNodeValue.checkVisibility()
        })
        .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }))
    )
  })
  return found.map(
    ({ ruleId, message, snippet }) => `equal-access ${ruleId}: ${snippet.slice(0, 160)} ${message}`,
  )
}
