import { expect, it } from 'vitest'
import { nearestPickUpPoint } from './pick-up-points.ts'

it('the nearest pick-up point is found on the device, in km', () => {
  const near = nearestPickUpPoint({ latitude: 1.3, longitude: 103.8 })
  expect([near.name, Math.round(near.km)]).toEqual(['Singapore, Jurong East', 7])
  expect(nearestPickUpPoint({ latitude: 52.5, longitude: 13.4 }).name).toBe('Berlin, Mitte')
  expect(nearestPickUpPoint({ latitude: -40, longitude: 175 }).name).toBe('Sydney, Parramatta')
})
