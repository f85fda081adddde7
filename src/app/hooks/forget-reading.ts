/** Nothing that was read here can be read without a connection any more. */
export async function forgetReading(): Promise<void> {
  const { reading } = await import('../offline/live.ts')
  await reading.forget()
}
