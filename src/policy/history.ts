import type { PolicyVersion } from './reader-schema.ts'
import type { PolicyPack } from './schema.ts'

export interface ClauseChange {
  version: string
  clause: string
  kind: PolicyVersion['changes'][number]['kind']
  change: PolicyVersion['changes'][number]['change']
}

/** Dots would nest keys of words, so they are dashes there. */
export const clauseKey = (clause: string) => clause.replaceAll('.', '-')

/** Changes made after one version, up to and with another, oldest first; dates are ISO 8601. */
export function changesBetween(
  { versions }: Pick<PolicyPack, 'versions'>,
  older: string,
  newer: string,
): readonly ClauseChange[] {
  return versions
    .filter(({ version }) => version > older && version <= newer)
    .flatMap(({ version, changes }) => changes.map((change) => ({ version, ...change })))
}

/** The key of the words a clause had in a version; null where the version had no such clause. */
export function textKeyAt(
  pack: Pick<PolicyPack, 'versions'>,
  clause: string,
  version: string,
): `clause.${string}.summary` | `before.${string}.${string}` | null {
  const latest = pack.versions.at(-1)?.version ?? version
  const next = changesBetween(pack, version, latest).find((change) => change.clause === clause)
  if (!next) return `clause.${clauseKey(clause)}.summary`
  return next.change === 'added' ? null : `before.${next.version}.${clauseKey(clause)}`
}
