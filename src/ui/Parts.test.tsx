// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Parts } from './Parts.tsx'

test('each fact stands in a direction of its own, and what is not there leaves no gap', () => {
  const { container } = render(<Parts of={['قيد المعالجة', null, 'Mei (Tan)', false]} />)
  expect(container.textContent).toBe('قيد المعالجة · Mei (Tan)')
  expect([...container.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual([
    'قيد المعالجة',
    'Mei (Tan)',
  ])
})
