/** What a page tells or asks the service worker. */
export type ToWorker =
  /** Have the words of this language at hand without a network. */
  | { type: 'keep-words'; language: string }
  /** Does a page that started with this script belong to the version you hold? The port is told. */
  | { type: 'is-yours'; script: string }
