/** A one-time code, as it is typed; the host and the form go by the same. */
export const sixDigits = /^\d{6}$/
