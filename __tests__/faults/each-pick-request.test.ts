import { afterAll, test } from '@jest/globals'
import { drawCandidates, listPickRequests, PICK_STAGES, playPick } from './pick-cell.ts'
import { FATES, reasonAgainst, type Fate, type RequestCell } from './request-cell.ts'
import { nameOf, oneOfEachKind } from './requests.ts'
import { FaultTable } from './table.ts'

const drawn = await drawCandidates()
const requests = (await listPickRequests(drawn)).map((asked) => ({ asked, name: nameOf(asked, PICK_STAGES) }))
const reads: RequestCell['asked'] = 'reads'
const rows = [...oneOfEachKind(requests), { asked: reads, name: 'all that read, at their first try' }]
const table = new FaultTable({ rows: rows.map(({ name }) => name), columns: FATES })

afterAll(() => {
  process.stdout.write(table.render())
})

const cells = rows.flatMap((row) =>
  (Object.keys(FATES) as Fate[]).flatMap((fate) => {
    const reason = reasonAgainst(row.asked, fate)
    if (reason === undefined) return [{ ...row, fate }]
    table.leaveOut(row.name, fate, reason)
    return []
  }),
)

test.each(cells)('F103: a pick, $name: $fate', async ({ name, ...cell }) => {
  table.set(name, cell.fate, 'FAILED')
  table.set(name, cell.fate, await playPick(drawn, cell))
})
