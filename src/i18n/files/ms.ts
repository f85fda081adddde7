export const files = import.meta.glob<{ default: object }>([
  '../locales/ms/**/*.json',
  '!../locales/ms/{gallery,studio,studio-*}.json',
])
