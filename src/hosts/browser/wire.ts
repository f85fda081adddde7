/** How a Request and its Response cross from the page to the worker. */
export interface WireRequest {
  id: number
  method: string
  url: string
  headers: [string, string][]
  body: string | null
}

export interface WireResponse {
  id: number
  /** The call got no answer: to the page, the network failed. */
  dropped?: true
  status: number
  headers: [string, string][]
  /** A Blob crosses without copying, however large an export is. */
  body: Blob
}

/** The first message to a worker: what the page that serves the demo was told by its operator. */
export interface Settings {
  settings: Readonly<Record<string, string>>
}

/** Asks whether the worker lives, and is its own answer. */
export type Ping = 'ping'
