const encoder = new TextEncoder()

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

/**
 * 256 bits that can't be guessed. Only their hash is stored, but for the answer that told them: it is
 * told again to the same key where it got lost, as long as the secret is good.
 */
export function newSecret(random: (bytes: number) => Uint8Array): string {
  return toBase64Url(random(32))
}

/** Six digits, each value equally likely. */
export function newCode(random: (bytes: number) => Uint8Array): string {
  const limit = 4_294_000_000
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4)
    const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
    if (value < limit) return String(value % 1_000_000).padStart(6, '0')
  }
}
