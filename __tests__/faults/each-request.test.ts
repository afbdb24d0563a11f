import { afterAll, test } from '@jest/globals'
import { beginningsAfter } from './proposed.ts'
import {
  FATES,
  listRequests,
  playRequest,
  proposeEarlier,
  reasonAgainst,
  type Drawing,
  type Fate,
  type RequestCell,
} from './request-cell.ts'
import { isWrite, nameOf, oneOfEachKind, type Asked } from './requests.ts'
import { FaultTable } from './table.ts'

const { earlier, others } = await proposeEarlier()
const beginnings = beginningsAfter(earlier, others)
/** Where each image has several: of its requests, those that are other ones, and what is stored before the commit is. */
const several: Drawing = {
  ...{ name: 'candidates, and a new branch', candidates: 2, others: [] },
  begin: () => Promise.resolve(),
}
const isOfCandidates = ({ key, stage }: Asked): boolean =>
  key.includes('-candidates') || (stage === 'drawn' && isWrite({ key }))
const lists = [...beginnings, several].map(async (beginning) => {
  const requests = await listRequests(beginning)
  return requests.map((asked) => ({ beginning, asked, name: `${beginning.name}: ${nameOf(asked)}` }))
})
const requests = (await Promise.all(lists)).flat()
const rows = [
  ...oneOfEachKind(requests.filter(({ beginning }) => beginning !== several)),
  ...oneOfEachKind(requests.filter(({ beginning, asked }) => beginning === several && isOfCandidates(asked))),
  ...[...beginnings, several].map((beginning) => {
    const asked: RequestCell['asked'] = 'reads'
    return { beginning, asked, name: `${beginning.name}: all that read, at their first try` }
  }),
]
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

test.each(cells)('F103: a pull request, $name: $fate', async ({ name, ...cell }) => {
  table.set(name, cell.fate, 'FAILED')
  table.set(name, cell.fate, await playRequest(cell))
})
