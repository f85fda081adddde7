import type { Slice } from '../slice.ts'

/** Which fields went to a campaign's partner, by purpose: whoever got them is told of an erasure. */
export const disclosures: Slice<
  Readonly<Record<string, { recipient: string; fields: readonly string[] }>>
> = {
  initial: {},
  evolve: (state, event) =>
    event.type === 'campaign.disclosed'
      ? { ...state, [event.purpose]: { recipient: event.recipient, fields: event.fields } }
      : state,
}
