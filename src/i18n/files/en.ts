export const files = import.meta.glob<{ default: object }>([
  '../locales/en/**/*.json',
  '!../locales/en/{gallery,studio,studio-*}.json',
])
