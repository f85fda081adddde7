/** A campaign held together with somebody else, who receives a few fields from whoever agrees (II(5).2). */
export interface Campaign {
  id: string
  /** A proper name. */
  partner: string
  fields: readonly ('account-name' | 'nickname' | 'avatar' | 'email')[]
}

export const campaigns: readonly Campaign[] = [
  { id: 'tea-week', partner: 'Example Tea House', fields: ['nickname', 'avatar'] },
  { id: 'spring-draw', partner: 'Example Draws Ltd.', fields: ['nickname', 'email'] },
]

export const campaignPurpose = ({ id }: Pick<Campaign, 'id'>): string => `campaign-${id}`
