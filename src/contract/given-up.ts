import type { RecipientNotice } from './erasures.ts'

/** Nothing more is tried by itself: people have to see to it. */
export const isGivenUp = ({ state }: Pick<RecipientNotice, 'state'>) =>
  state === 'by-hand' || state === 'unreachable' || state === 'unconfirmed'
