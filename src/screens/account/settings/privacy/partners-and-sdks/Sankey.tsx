import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DataFlow } from '../../../../../contract/partners.ts'
import css from './map.module.css'
import { layOut } from './sankey-layout.ts'
import { controlOf, namespace, useFlowWords } from './words.ts'

/** Pixels: narrower than this, the labels of four columns would lie upon each other. */
const leastWidth = 660
const margins = 32
const longestLabel = 20
const nodeWidth = 8
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

/** The flows as bands; each is one link to its switch. One stop of the Tab key, arrows go on from it. */
export function Sankey({ flows }: { flows: readonly DataFlow[] }) {
  const { t, i18n } = useTranslation(namespace)
  const wordsOf = useFlowWords()
  const [at, setAt] = useState(0)
  const svg = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(leastWidth)
  useLayoutEffect(() => {
    const room = svg.current?.parentElement?.clientWidth ?? 0
    setWidth(Math.max(leastWidth, room - margins))
  }, [])
  const words = flows.map(wordsOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow flows and language
  const picture = useMemo(() => layOut(flows, words, width), [flows, i18n.language, width])
  const isRtl = i18n.dir() === 'rtl'
  const mirror = isRtl ? `translate(${width} 0) scale(-1 1)` : undefined

  function move(event: KeyboardEvent<SVGSVGElement>) {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const links = event.currentTarget.querySelectorAll('a')
    links[(at + step + links.length) % links.length]?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture has no element for a group of links
    <svg
      ref={svg}
      className={css.svg}
      viewBox={`0 0 ${width} ${picture.height}`}
      width={width}
      height={picture.height}
      role="group"
      aria-label={t('pictureLabel')}
      onKeyDown={move}
    >
      <g transform={mirror}>
        {flows.map((flow, index) => (
          <Link
            key={words[index]?.whole}
            to={controlOf(flow.partner, flow.purpose)}
            aria-label={words[index]?.whole ?? ''}
            tabIndex={index === Math.min(at, flows.length - 1) ? 0 : -1}
            onFocus={() => setAt(index)}
            className={css.flow}
            data-on={flow.active}
          >
            <title>{words[index]?.whole}</title>
            {picture.paths[index]?.map((path) => (
              <g key={path}>
                <path d={path} strokeWidth={picture.thickness} className={css.hit} />
                <path d={path} strokeWidth={flow.active ? picture.thickness - 4 : 2} />
              </g>
            ))}
          </Link>
        ))}
        {picture.nodes.map(({ id, x, y, size }) => (
          <rect key={id} x={x} y={y} width={nodeWidth} height={size} className={css.node} />
        ))}
      </g>
      <g aria-hidden>
        {picture.nodes.map(({ id, label, x, y, size }) => {
          const place = x + nodeWidth + 6
          return (
            <text
              key={id}
              x={isRtl ? width - place : place}
              y={y + size / 2}
              dominantBaseline="central"
              className={css.label}
            >
              {label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label}
            </text>
          )
        })}
      </g>
    </svg>
  )
}
