import type { ErasureView, RecipientNotice } from '../../../contract/erasures.ts'

const dayOf = (moment: string | null) => moment?.slice(0, 10)

/** In the order in which each group is met first. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())]

/** What one request had erased is one thing to whoever asked, though each category goes on its own. */
export function inOne(erasures: readonly ErasureView[]): ErasureView[] {
  const groups = grouped(erasures, ({ id, forRequest, at }) => `${forRequest ?? id} ${dayOf(at)}`)
  return groups.map((group) => ({
    ...group[0],
    categories: union(group.map(({ categories }) => categories)),
    fields: union(group.map(({ fields }) => fields)),
    recipients: asOften(group.flatMap(({ recipients }) => recipients)),
    backups: lastGone(group),
  }))
}

/** One line for each recipient that stands alike with all of it. */
function asOften(notices: readonly RecipientNotice[]): RecipientNotice[] {
  const alike = grouped(
    notices,
    ({ recipient, state, since, attempts, nextAttemptAt, askedUntil }) =>
      [recipient, state, attempts, ...[since, nextAttemptAt, askedUntil].map(dayOf)].join(' '),
  )
  return alike.map((group) => ({
    ...group[0],
    categories: union(group.map(({ categories }) => categories)),
    fields: union(group.map(({ fields }) => fields)),
  }))
}

/** Backups hold some of it until the last of them is erased. */
function lastGone(group: readonly ErasureView[]): ErasureView['backups'] {
  const held = group.flatMap(({ backups }) => backups ?? [])
  const locked = held.filter(({ status }) => status === 'restricted')
  const [last = null] = (locked.length > 0 ? locked : held).toSorted((a, b) =>
    b.until.localeCompare(a.until),
  )
  return last
}
