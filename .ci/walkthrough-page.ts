import type { Walk, WalkStep } from '../e2e/kit/walkthrough.ts'
import { pack, word } from '../e2e/pack.ts'
import { clauseFor, folderOf, menuPath } from '../src/policy/lookup.ts'
import { beyond, promises } from './duties.ts'

interface Flow {
  /** Name of the spec: the menu path with dots. */
  path: string
  stories: readonly Walk[]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const rich = (text: string) => escaped(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
const idsOf = (title: string) => /^[MRB]\d+(?: [MRB]\d+)*(?=:)/.exec(title)?.[0].split(' ') ?? []
const plain = (title: string) => {
  const text = title.replace(/^[MRB]\d+(?: [MRB]\d+)*: /, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const clauseName = (clause: string) => {
  const own = clauseFor(pack, clause)
  return own === 'intro' ? 'introduction' : own
}
const clausesOf = (all: readonly string[]) => [...new Set(all.map(clauseName))].join(', ')

/** A menu path by the names the policy uses, and its clauses. What staff see belongs to the same place. */
function placeOf(path: string): { name: string; clauses: string } {
  const urlPath = path
    .replace(/\.desk$/, '')
    .replaceAll('.', '/')
    .replace(/\$/g, ':')
  const entries = menuPath(pack, urlPath)
  const names = entries.map(({ slug }) => word('menu', folderOf(slug)))
  if (path.endsWith('.desk')) names.push(word('desk', 'title'))
  return { name: names.join(' › '), clauses: clausesOf(entries.at(-1)?.clause ?? []) }
}

/** What a story shows, of what the policy promises and of what goes beyond it. */
function dutiesOf(title: string): string {
  const lines = idsOf(title).flatMap((id) => {
    const [clause, words] = promises[id] ?? []
    if (clause && words) return [`${escaped(words)} <small>Clause ${clauseName(clause)}</small>`]
    return beyond[id] ? [`${escaped(beyond[id])} <small>Beyond the policy</small>`] : []
  })
  return lines.length > 0
    ? `<p class="soft">What it shows:</p><ul class="duties">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
    : ''
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())

const style = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5a6472;--line:#d9dee5;--paper:#fff;--mark:#c2410c;--tint:#f4f6f9}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a3adba;--line:#323a45;--paper:#14181e;--mark:#fb923c;--tint:#1d232b}}
body{margin:0 auto;max-width:46rem;padding:3rem 1.25rem 6rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.25;margin:.2em 0}h2{font-size:1.35rem;line-height:1.3;margin:4rem 0 .5rem;padding-block-start:1.5rem;border-block-start:1px solid var(--line)}
p{margin:.5rem 0}.soft{color:var(--soft);font-size:.95rem}a{color:inherit}
ol.steps{list-style:none;margin:2rem 0;padding:0;counter-reset:step}
ol.steps>li{counter-increment:step;display:grid;grid-template-columns:2.25rem minmax(0,1fr) minmax(0,15rem);gap:0 1rem;margin-block-end:2.5rem;break-inside:avoid}
ol.steps>li::before{content:counter(step);font-weight:600;color:var(--soft);text-align:end}
.duties{margin:.25rem 0 .75rem;padding:0 0 0 1.1rem}.duties small{color:var(--soft);white-space:nowrap}
.found{margin:.75rem 0 0;padding:0 0 0 1.1rem;color:var(--soft);font-size:.95rem}
figure{margin:0;position:relative;align-self:start;border:1px solid var(--line);border-radius:10px;overflow:hidden;background:var(--tint)}
img{display:block;width:100%}.mark{position:absolute;border:3px solid var(--mark);border-radius:8px;box-shadow:0 0 0 3px #fff9;margin:-5px;padding:2px}
.end{display:flex;gap:1rem;flex-wrap:wrap}.end figure{inline-size:15rem}
.device{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:0 .6em;margin-inline-end:.5em;font-size:.85rem;color:var(--soft)}
ul.index{padding:0;list-style:none}ul.index>li{padding:.9rem 0;border-block-end:1px solid var(--line)}
.failed{color:var(--mark);font-weight:600}
@media(max-width:40rem){ol.steps>li{grid-template-columns:2rem minmax(0,1fr)}ol.steps>li>figure{grid-column:2;margin-block-start:.75rem;max-inline-size:18rem}}
@media print{h2{break-before:page}}`

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style>
${body}
</html>
`

function figure(picture: string, label: string, mark?: WalkStep['mark']): string {
  const ring = mark
    ? `<div class="mark" style="left:${mark.left}%;top:${mark.top}%;width:${mark.width}%;height:${mark.height}%"></div>`
    : ''
  return `<figure><img src="${picture}" alt="${escaped(label)}" loading="lazy">${ring}</figure>`
}

function stepItem({ sentence, picture, mark, device, found }: WalkStep): string {
  const where = device > 1 ? '<span class="device">Second device</span>' : ''
  const seen = found.map((one) => `<li>${rich(one)}</li>`).join('')
  const label = `The screen before this step: ${sentence.replaceAll('*', '')}`
  return `<li><div>${where}${rich(sentence)}${seen && `<ul class="found">${seen}</ul>`}</div>${
    picture ? figure(picture, label, mark) : ''
  }</li>`
}

function story({ title, steps, last, status }: Walk): string {
  const end = last.map((picture, index) =>
    figure(picture, last.length > 1 ? `The end, on device ${index + 1}` : 'The end'),
  )
  return `<h2>${escaped(plain(title))}</h2>
${dutiesOf(title)}<p class="soft">${
    status === 'passed'
      ? `Checked by a test that passed on ${day}.`
      : '<span class="failed">This test did not pass.</span>'
  }</p>
<ol class="steps">${steps.map(stepItem).join('\n')}</ol>
<p class="soft">The screen at the end:</p><div class="end">${end.join('')}</div>`
}

/** One flow as a document: steps in words, each with the screen it is taken on. */
export function walkPage(path: string, stories: readonly Walk[]): string {
  const { name, clauses } = placeOf(path)
  const head = `<p class="soft"><a href="index.html">All walk-throughs</a></p><h1>${escaped(name)}</h1>
<p class="soft">${clauses && `Clause ${clauses} of the privacy policy, version ${pack.version}. `}Each step stands beside the screen as it was just before; what is pressed has a ring. Below a step stands what was checked afterwards.</p>`
  return page(name, head + stories.map(story).join('\n'))
}

export function indexPage(flows: readonly Flow[]): string {
  const items = flows.map(({ path, stories }) => {
    const { name, clauses } = placeOf(path)
    const titles = stories.map(({ title }) => escaped(plain(title))).join('<br>')
    const link = `${encodeURIComponent(path)}.html`
    return `<li><a href="${link}"><b>${escaped(name)}</b></a> <span class="soft">${clauses}</span><p class="soft">${titles}</p></li>`
  })
  const count = flows.reduce((sum, { stories }) => sum + stories.length, 0)
  return page(
    'What a person sees',
    `<h1>What a person sees</h1><p class="soft">${count} walk-throughs of version ${pack.version} of the policy of ${escaped(pack.brand.name)}, written on ${day} by the tests that check them.</p><ul class="index">${items.join('')}</ul>`,
  )
}
