import { menu } from './menu.ts'
import { regions } from './regions.ts'
import type { PolicyPack } from './schema.ts'

/** What the app needs before it shows anything: where things are, and what each region has. */
export type PolicyShell = Pick<
  PolicyPack,
  'id' | 'version' | 'brand' | 'languages' | 'cites' | 'menu' | 'regions'
>

/** The first part of the default pack. Every page fetches it, so whatever can wait is in `pack.ts`. */
export const shell: PolicyShell = {
  id: 'taobao-overseas',
  version: '2024-07-30',
  brand: {
    name: 'Taobao',
    controllers: ['Zhejiang Taobao Network Co., Ltd.', 'Taobao (China) Software Co., Ltd.'],
  },
  menu,
  regions,
}
