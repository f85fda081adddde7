/** Sample people of the contract's demo operations. */
export const mei = 'mei@example.com'
export const wei = 'wei@example.com'
/** A member of staff at the desk. */
export const ana = 'ana@desk.example.com'
