export const files = import.meta.glob<{ default: object }>([
  '../locales/th/**/*.json',
  '!../locales/th/{gallery,studio,studio-*}.json',
])
