import type { AddressForm } from './schema.ts'

type Field = AddressForm['fields'][number]

const must = (id: Field['id'], rest: Partial<Field> = {}): Field => ({
  id,
  required: true,
  ...rest,
})
const may = (id: Field['id'], rest: Partial<Field> = {}): Field => ({
  id,
  required: false,
  ...rest,
})

/** A postal code of so many digits, with one that exists as the example. */
const digits = (count: number, example: string) =>
  must('postal-code', { pattern: `^\\d{${count}}$`, example })

/**
 * What an address needs, in the order people of the region write it (II(3).2). Patterns are for
 * what is typed without spaces at either end.
 */
export const addressForms: readonly AddressForm[] = [
  {
    region: 'CN',
    fields: [
      must('consignee'),
      must('phone'),
      must('province'),
      must('city'),
      must('district'),
      must('street'),
      may('postal-code', { pattern: '^\\d{6}$', example: '310000' }),
    ],
  },
  {
    region: 'HK',
    // Hong Kong has no postal codes.
    fields: [must('consignee'), must('phone'), must('district'), must('street'), may('unit')],
  },
  {
    region: 'TW',
    fields: [
      must('consignee'),
      must('phone'),
      must('postal-code', { pattern: '^\\d{3}(\\d{2,3})?$', example: '100' }),
      must('city'),
      must('district'),
      must('street'),
    ],
  },
  {
    region: 'SG',
    fields: [
      must('consignee'),
      must('phone'),
      digits(6, '049145'),
      must('street'),
      may('unit', { example: '#05-01' }),
    ],
  },
  {
    region: 'MY',
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      may('unit'),
      digits(5, '50050'),
      must('city'),
      must('state'),
    ],
  },
  {
    region: 'TH',
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      must('district'),
      must('province'),
      digits(5, '10200'),
    ],
  },
  {
    region: 'VN',
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      must('district'),
      must('province'),
      may('postal-code', { pattern: '^\\d{5,6}$', example: '10000' }),
    ],
  },
  {
    region: 'JP',
    fields: [
      must('consignee'),
      must('phone'),
      must('postal-code', { pattern: '^\\d{3}-?\\d{4}$', example: '100-0001' }),
      must('prefecture'),
      must('city'),
      must('street'),
      may('unit'),
    ],
  },
  {
    region: 'KR',
    fields: [
      must('consignee'),
      must('phone'),
      digits(5, '04524'),
      must('province'),
      must('city'),
      must('street'),
      may('unit'),
    ],
  },
  {
    region: 'AU',
    fields: [
      must('consignee'),
      must('phone'),
      may('unit'),
      must('street'),
      must('city'),
      must('state', { pattern: '^(ACT|NSW|NT|QLD|SA|TAS|VIC|WA)$', example: 'NSW' }),
      digits(4, '2000'),
    ],
  },
  {
    region: 'EU',
    // Codes differ from country to country: letters, digits, a space or a dash.
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      may('unit'),
      must('postal-code', { pattern: '^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$', example: '10115' }),
      must('city'),
      must('country'),
    ],
  },
  {
    region: 'US-CA',
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      may('unit'),
      must('city'),
      must('postal-code', { pattern: '^9[0-6]\\d{3}(-\\d{4})?$', example: '94103' }),
    ],
  },
  {
    region: 'OTHER',
    fields: [
      must('consignee'),
      must('phone'),
      must('street'),
      may('unit'),
      may('postal-code'),
      must('city'),
      may('state'),
      must('country'),
    ],
  },
]
