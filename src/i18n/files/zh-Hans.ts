export const files = import.meta.glob<{ default: object }>([
  '../locales/zh-Hans/**/*.json',
  '!../locales/zh-Hans/{gallery,studio,studio-*}.json',
])
