/** Nothing that was read here can be read without a connection any more; rejects where it still can. */
export async function forgetReading(): Promise<void> {
  const { reading } = await import('../offline/live.ts')
  await reading.forget()
}
