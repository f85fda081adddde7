import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { DataFlow } from '../../../../../contract/partners.ts'

const stations = ['category', 'purpose', 'recipient', 'place'] as const

interface Station {
  id: string
  column: number
  label: string
}
interface Segment {
  flow: number
}

/** Pixels: what one flow takes of the height, and the gap that leaves room for a label. */
const flowHeight = 16
const gap = 14
const nodeWidth = 8
/** Room for the labels of the last column, which has nothing to its right. */
const lastLabels = 130

export type FlowWords = Readonly<Record<(typeof stations)[number], string>>

export interface Picture {
  width: number
  height: number
  nodes: readonly {
    id: string
    label: string
    column: number
    x: number
    y: number
    size: number
  }[]
  /** For each flow, its three segments as SVG paths. */
  paths: readonly (readonly string[])[]
  /** Of every segment, in pixels. */
  thickness: number
}

/** Lays flows out in four columns, each flow a band of its own from its data to its place. */
export function layOut(
  flows: readonly DataFlow[],
  words: readonly FlowWords[],
  width: number,
): Picture {
  const idsOf = ({ category, purpose, partner, place }: DataFlow) =>
    [category, purpose, partner, place].map((id, column) => `${column} ${id}`)
  const nodes = new Map<string, Station>()
  const links = flows.flatMap((flow, index) => {
    const ids = idsOf(flow)
    ids.forEach((id, column) => {
      const label = words[index]?.[stations[column] ?? 'place'] ?? ''
      nodes.set(id, { id, column, label })
    })
    return [0, 1, 2].map((column) => ({
      source: ids[column] ?? '',
      target: ids[column + 1] ?? '',
      value: 1,
      flow: index,
    }))
  })
  const most = Math.max(
    ...stations.map((_, at) => [...nodes.values()].filter(({ column }) => column === at).length),
  )
  const height = flows.length * flowHeight + (most - 1) * gap
  const graph: SankeyGraph<Station, Segment> = sankey<Station, Segment>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [width - lastLabels, height],
    ])({ nodes: [...nodes.values()], links })
  const toPath = sankeyLinkHorizontal<Station, Segment>()
  const paths: string[][] = flows.map(() => [])
  for (const link of graph.links) paths[link.flow]?.push(toPath(link) ?? '')
  return {
    width,
    height,
    thickness: graph.links[0]?.width ?? flowHeight,
    paths,
    nodes: graph.nodes.map(({ id, label, column, x0 = 0, y0 = 0, y1 = 0 }) => ({
      id,
      label,
      column,
      x: x0,
      y: y0,
      size: y1 - y0,
    })),
  }
}
