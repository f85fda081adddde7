interface Phrase {
  from: 'shop' | 'person'
  zh: string
  en: string
  /** Sent to everybody who agreed to offers, not to this person alone. */
  offer?: true
}

/** What sample shops and people write to each other, in both languages, oldest first. */
const dialogues: readonly (readonly Phrase[])[] = [
  [
    { from: 'person', zh: '这个茶壶还有现货吗？', en: 'Is the teapot still in stock?' },
    { from: 'shop', zh: '有的，今天下单明天发货。', en: 'Yes. Order today and it ships tomorrow.' },
    { from: 'person', zh: '可以寄到新加坡吗？', en: 'Can it be sent to Singapore?' },
    { from: 'shop', zh: '可以，大约七天到。', en: 'It can. It takes about seven days.' },
    { from: 'person', zh: '收到了，谢谢。', en: 'It has arrived, thank you.' },
    {
      from: 'shop',
      zh: '新的一批周五上架。',
      en: 'The next batch arrives on Friday.',
      offer: true,
    },
  ],
  [
    { from: 'person', zh: '跑鞋偏大还是偏小？', en: 'Do the trail shoes run large or small?' },
    {
      from: 'shop',
      zh: '偏小半码，建议买大半码。',
      en: 'Half a size small. Take half a size more.',
    },
    { from: 'person', zh: '不合适可以换吗？', en: 'Can I change them if they do not fit?' },
    { from: 'shop', zh: '七天内可以换。', en: 'Within seven days you can.' },
    {
      from: 'shop',
      zh: '本周运动类减二十。',
      en: 'This week, 20 off everything for sports.',
      offer: true,
    },
    {
      from: 'person',
      zh: '换大一号，已经寄回。',
      en: 'One size up, please. I have sent them back.',
    },
  ],
  [
    { from: 'shop', zh: '灯笼节活动开始了。', en: 'Our lantern week has begun.', offer: true },
    { from: 'person', zh: '露营灯能充电吗？', en: 'Can the camp lamp be recharged?' },
    { from: 'shop', zh: '可以，用 USB-C 充电。', en: 'Yes, by USB-C.' },
    { from: 'person', zh: '一次能亮多久？', en: 'How long does it last?' },
    { from: 'shop', zh: '大约十二小时。', en: 'About twelve hours.' },
    { from: 'person', zh: '好的，我考虑一下。', en: 'All right, I will think about it.' },
  ],
]

/** The message a sample person's chat holds at a place: shops write Chinese, the person English. */
export function samplePhrase(dialogue: number, index: number) {
  const phrases = dialogues[dialogue % dialogues.length] ?? []
  const { from, zh, en, offer } = phrases[index % phrases.length] as Phrase
  const words = from === 'shop' ? { text: zh, language: 'zh' } : { text: en, language: 'en' }
  return { from, ...words, ...(offer && { offer }) }
}

/**
 * Stands for the translation provider (III(1).5(1)D): it knows the sample phrases and nothing else.
 * Call it only with the person's consent: whatever it is given has left us.
 */
export function translate(text: string, into: 'en' | 'zh'): string | null {
  const found = dialogues.flat().find(({ zh, en }) => zh === text || en === text)
  return found && found[into] !== text ? found[into] : null
}
