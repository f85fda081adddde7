export const files = import.meta.glob<{ default: object }>([
  '../locales/*/{gallery,studio,studio-*}.json',
])
