/** What sample shops and people write to each other, in both languages. */
const phrases: readonly { from: 'shop' | 'person'; zh: string; en: string }[] = [
  { from: 'person', zh: '这个茶壶还有现货吗？', en: 'Is the teapot still in stock?' },
  { from: 'shop', zh: '有的，今天下单明天发货。', en: 'Yes. Order today and it ships tomorrow.' },
  { from: 'person', zh: '可以寄到新加坡吗？', en: 'Can it be sent to Singapore?' },
  { from: 'shop', zh: '可以，大约七天到。', en: 'It can. It takes about seven days.' },
  { from: 'person', zh: '收到了，谢谢。', en: 'It has arrived, thank you.' },
  { from: 'shop', zh: '新的一批周五上架。', en: 'The next batch arrives on Friday.' },
]

/** The message a sample person's chat holds at a place: shops write Chinese, the person English. */
export function samplePhrase(index: number) {
  const { from, zh, en } = phrases[index % phrases.length] as (typeof phrases)[number]
  return from === 'shop' ? { from, text: zh, language: 'zh' } : { from, text: en, language: 'en' }
}

/**
 * Stands for the translation provider (III(1).5(1)D): it knows the sample phrases and nothing else.
 * Call it only with the person's consent: whatever it is given has left us.
 */
export function translate(text: string, into: 'en' | 'zh'): string | null {
  const found = phrases.find(({ zh, en }) => zh === text || en === text)
  return found && found[into] !== text ? found[into] : null
}
