import { describe, expect, it } from 'vitest'
import { makeFinder } from './find.ts'

const entry = (title: string, more = '', where = '') => ({ to: `/${title}`, title, where, more })

describe('finding', () => {
  const find = makeFinder([
    entry('Microphone', 'Searches for what you say.', 'System permission management'),
    entry('Cart reminders', 'Reminds, recommends and manages.'),
    entry('Recommendation management', 'ads interests feed'),
    entry('Delete account'),
    entry('个人信息下载'),
    entry('推荐管理'),
  ])

  it('forgives a typo', () => {
    expect(find('recomendation')[0]?.title).toBe('Recommendation management')
    expect(find('recomendation managment')[0]?.title).toBe('Recommendation management')
    expect(find('delet acount')[0]?.title).toBe('Delete account')
  })

  it('finds Chinese by any part, without spaces', () => {
    expect(find('下载')[0]?.title).toBe('个人信息下载')
    expect(find('推荐')[0]?.title).toBe('推荐管理')
  })

  it('finds nothing for what is not there', () => {
    expect(find('zzzzqqq')).toEqual([])
  })
})
