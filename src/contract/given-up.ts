import type { RecipientNotice } from './erasures.ts'

/** Nothing more is tried by itself: people have to see to it, and may try again. */
export const isGivenUp = ({ state }: Pick<RecipientNotice, 'state'>) =>
  state === 'unreachable' || state === 'unconfirmed'
