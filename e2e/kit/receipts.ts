import { expect, type Page } from '@playwright/test'
import { compactVerify, importJWK, type JWK } from 'jose'
import { KeySet, type Receipt, ReceiptPage } from '../../src/contract/schemas.ts'
import { callInPage } from './in-page.ts'

const path = '/account/settings/privacy/activity-and-receipts/receipts'

export interface Receipts {
  /** The newest receipts of the signed-in person, newest first. */
  list(limit?: number): Promise<readonly Receipt[]>
  /** The newest one, which must be there. */
  newest(): Promise<Receipt>
  /**
   * Checks the signature with the host's published key, and that what was signed is the record.
   * @throws when either does not hold.
   */
  verify(receipt: Receipt): Promise<void>
}

export function receiptsOn(page: Page): Receipts {
  const list = async (limit = 20) => {
    const { status, body } = await callInPage(page, 'GET', `${path}?limit=${limit}`, null)
    expect(status).toBe(200)
    return ReceiptPage.parse(body).receipts
  }
  return {
    list,
    async newest() {
      const [newest] = await list(1)
      if (!newest) throw new Error('There is no receipt yet.')
      return newest
    },
    async verify({ record, jws }) {
      const { keys } = KeySet.parse((await callInPage(page, 'GET', '/keys', null)).body)
      const verified = await compactVerify(jws, async ({ kid, alg }) => {
        const key = keys.find((one) => one.kid === kid)
        if (!key) throw new Error(`The host publishes no key ${kid}.`)
        return importJWK(key as JWK, alg)
      })
      expect(JSON.parse(new TextDecoder().decode(verified.payload))).toEqual(record)
    },
  }
}
