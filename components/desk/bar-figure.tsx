'use client'

import { useEffect, useState } from 'react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export type Point = { readonly name: string; readonly count: number }

const height = 160

/**
 * A row of bars for those who see; the table beside it says the same to all. Drawn once the browser runs: what the
 * server sends carries no inline style, which the content security policy forbids.
 */
export function BarFigure({ points }: { points: readonly Point[] }) {
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  if (!isLive) return <div className="bar-figure" aria-hidden="true" />
  return (
    <div className="bar-figure" aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={[...points]}
          margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={false}
            minTickGap={24}
            tick={{ fontSize: 12, fill: 'currentColor' }}
          />
          <YAxis
            width={44}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
            tick={{ fontSize: 12, fill: 'currentColor' }}
          />
          <Tooltip
            cursor={{ fill: 'var(--rule)' }}
            isAnimationActive={false}
            contentStyle={{
              background: 'var(--paper)',
              border: '1px solid var(--edge)',
              color: 'var(--ink)',
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Bar dataKey="count" fill="var(--ink-2)" isAnimationActive={false} maxBarSize={28} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
