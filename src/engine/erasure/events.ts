/** Somebody else who had received data of the person, and has to be told that it is erased. */
export interface Recipient {
  id: string
  /** A partner of the policy, or a service that the person let in. */
  kind: 'partner' | 'service'
  /** A proper name; null where the policy describes a kind of partner and names none. */
  name: string | null
  categories: readonly string[]
  fields: readonly string[]
}

export type NoticeState =
  | 'to-be-told'
  | 'by-hand'
  | 'told'
  | 'confirmed'
  | 'unreachable'
  | 'unconfirmed'
export type ErasureCause = 'account' | 'records' | 'authorisation' | 'consent' | 'request'

type On<Type extends string, Rest = object> = { type: Type; erasureId: string } & Rest
type About = Pick<Recipient, 'kind' | 'name'> & { recipient: string }

/** What becomes of erased data at others and in backups (IV(3)). */
export type ErasureEventBody =
  | On<
      'erasure.recorded',
      {
        cause: Exclude<ErasureCause, 'account'>
        forRequest: string | null
        categories: readonly string[]
        fields: readonly string[]
        recipients: readonly string[]
        /** ISO 8601 UTC; null where nothing of ours was erased. */
        backupsUntil: string | null
      }
    >
  | On<'erasure.by-hand', About>
  | On<'erasure.told', About>
  | On<'erasure.confirmed', About>
  | On<'erasure.unreachable', About>
  | On<'erasure.unconfirmed', About>
  | On<'erasure.tried-again', About>
  | On<'erasure.backups-erased'>

export const erasureEventKinds = {
  'erasure.recorded': 'request',
  'erasure.by-hand': 'request',
  'erasure.told': 'request',
  'erasure.confirmed': 'request',
  'erasure.unreachable': 'request',
  'erasure.unconfirmed': 'request',
  'erasure.tried-again': 'request',
  'erasure.backups-erased': 'request',
} as const satisfies Record<ErasureEventBody['type'], 'request'>
