const graceInMs = 60_000

/** Hands a file to the browser's downloads. The address lives a minute: some browsers read it late. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), graceInMs)
}
