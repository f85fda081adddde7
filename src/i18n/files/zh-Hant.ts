export const files = import.meta.glob<{ default: object }>([
  '../locales/zh-Hant/**/*.json',
  '!../locales/zh-Hant/{gallery,studio,studio-*}.json',
])
