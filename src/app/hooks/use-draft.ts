import { useState } from 'react'
import { ifAllowed } from './if-allowed.ts'

/*
 * What was typed and not sent yet lies in sessionStorage, because it belongs to this tab and goes
 * with it; a name begins with whose it is, so that whoever signs in next does not find it.
 */
const prefix = 'draft:'

/** A draft that survives a reload, an ended session and the screen it is written on. */
export function useDraft<Value>(name: string, empty: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => read(name, empty))
  return [
    value,
    (next) => {
      setValue(next)
      keep(name, next, empty)
    },
  ]
}

/** A draft of an older version of the app lacks what has come since. */
function read<Value>(name: string, empty: Value): Value {
  return ifAllowed(() => {
    const text = sessionStorage.getItem(prefix + name)
    if (text === null) return empty
    const kept = JSON.parse(text) as Value
    return typeof kept === 'object' ? { ...empty, ...kept } : kept
  }, empty)
}

function keep(name: string, value: unknown, empty: unknown): void {
  const text = JSON.stringify(value)
  ifAllowed(() => {
    if (text === JSON.stringify(empty)) sessionStorage.removeItem(prefix + name)
    else sessionStorage.setItem(prefix + name, text)
  })
}

/** Drops every draft of somebody, by what their names begin with. */
export function dropDrafts(owner: string): void {
  ifAllowed(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(`${prefix}${owner}:`)) sessionStorage.removeItem(key)
    }
  })
}
