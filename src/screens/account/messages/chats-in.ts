import type { Chats } from '../../../contract/messages.ts'

type Chat = Chats['chats'][number]

/** Each chat once, where its latest message puts it, with its messages of all pages counted. */
export function chatsIn(pages: readonly Pick<Chats, 'chats'>[]): Chat[] {
  const chats = new Map<string, Chat>()
  for (const chat of pages.flatMap((page) => page.chats)) {
    const known = chats.get(chat.shop.id)
    const messages = chat.messages + (known?.messages ?? 0)
    chats.set(chat.shop.id, { ...(known ?? chat), messages })
  }
  return [...chats.values()]
}
