export const files = import.meta.glob<{ default: object }>([
  '../locales/vi/**/*.json',
  '!../locales/vi/{gallery,studio,studio-*}.json',
])
