import { afterAll, test } from '@jest/globals'
import { workerAzurite } from '../azurite.ts'
import { playCell } from './cell.ts'
import { POINTS, WAYS, type Point, type Way } from './points.ts'
import { findPullPoints } from './pull-points.ts'
import { FaultTable } from './table.ts'

const azurite = await workerAzurite()
const points = [...POINTS, ...(await findPullPoints(azurite))]
const ways = Object.keys(WAYS) as Way[]
const table = new FaultTable({ rows: points.map(({ name }) => name), columns: WAYS })

afterAll(() => {
  process.stdout.write(table.render())
})

interface Cell {
  readonly point: Point
  readonly way: Way
}

/** All cells; those that make no sense are written into the table with their reason. */
function cells(): Cell[] {
  return points.flatMap((point) =>
    ways.flatMap((way) => {
      const exception = point.exceptions?.[way]
      if (typeof exception !== 'object') return [{ point, way }]
      table.leaveOut(point.name, way, exception.noSense)
      return []
    }),
  )
}

test.concurrent.each(cells())('F103: $point.name: $way, and re-run', async ({ point, way }) => {
  table.set(point.name, way, 'FAILED')
  table.set(point.name, way, await playCell({ point, way, azurite }))
})
