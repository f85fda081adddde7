/** What is wrong with a field, after its label; a label that is a question needs no colon. */
export const asked = (label: string, fault: string) =>
  `${/[?？؟]$/.test(label) ? label : `${label}:`} ${fault}`
