/** Time, ids and chance of every host that serves people. */
export const realWorld = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
}
