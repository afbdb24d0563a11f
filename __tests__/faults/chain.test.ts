import { afterAll, beforeAll, test } from '@jest/globals'
import { STORAGE_FULL_429, UNAVAILABLE_503, type ArtifactFault, type Azurite } from '../../sandbox/artifacts/index.ts'
import { fullFor } from '../action/full-disk.ts'
import { workerAzurite } from '../azurite.ts'
import { DEATHS, playChain, type Chain, type ChainAttempt, type Death } from './chain.ts'
import { FaultTable } from './table.ts'

const dies = (created: number, changes: Partial<ChainAttempt> = {}): ChainAttempt => ({
  dies: true,
  status: 'cancelled or killed',
  created,
  ...changes,
})
const ends = (created: number, changes: Partial<ChainAttempt> = {}): ChainAttempt => ({
  status: 'success',
  created,
  ...changes,
})

/** The post step cannot keep the attempt's record. */
const KEEPS_NONE = { method: 'CreateArtifact', faults: [STORAGE_FULL_429] } as const
const often = (fault: ArtifactFault): readonly ArtifactFault[] => Array.from({ length: 8 }, () => fault)
const UNREADABLE = { method: 'GetBlob', faults: often({ status: 404, body: 'not here' }) } as const
const SILENT = { method: 'ListArtifacts', faults: often('hang') } as const
const BROKEN = { method: 'ListArtifacts', faults: often(UNAVAILABLE_503) } as const

const CHAINS: readonly Chain[] = [
  {
    name: 'each of two attempts gets one task further',
    attempts: [dies(1), dies(2), ends(3)],
    origins: ['resumed', 'resumed', 'generated'],
  },
  {
    name: 'two pictures of each task',
    pictures: 2,
    attempts: [dies(1), dies(2), ends(3)],
    origins: ['resumed', 'resumed', 'resumed', 'resumed', 'generated', 'generated'],
  },
  {
    name: 'no record of attempt 1',
    attempts: [dies(1, { meets: KEEPS_NONE }), dies(2, { misses: [1] }), ends(4, { misses: [1] })],
    origins: ['resumed', 'generated', 'generated'],
  },
  {
    name: 'no record of attempt 2',
    attempts: [dies(1), dies(2, { meets: KEEPS_NONE }), ends(4, { misses: [2] })],
    origins: ['resumed', 'generated', 'generated'],
  },
  ...[
    { name: 'a record that cannot be read', meets: UNREADABLE },
    { name: 'GitHub is silent about records', meets: SILENT },
    { name: 'GitHub cannot say which records there are', meets: BROKEN },
  ].map(({ name, meets }) => ({
    name,
    attempts: [dies(1), dies(2), ends(2, { meets, status: 'failed' }), ends(3)],
    origins: ['resumed', 'resumed', 'generated'],
  })),
  {
    name: 'max-credits for two images',
    inputs: { 'max-credits': '8' },
    attempts: [dies(1), dies(2), ends(2, { status: 'over-budget' })],
    origins: ['resumed', 'resumed'],
    reasons: ['over-budget'],
  },
  {
    name: 'max-credits for two images, no record of attempt 2',
    inputs: { 'max-credits': '8' },
    attempts: [dies(1), dies(2, { meets: KEEPS_NONE }), ends(3, { status: 'over-budget', misses: [2] })],
    origins: ['resumed', 'generated'],
    reasons: ['over-budget'],
  },
  {
    name: 'max-credits for three images, one of which kie no longer has',
    inputs: { 'max-credits': '12' },
    attempts: [dies(1), dies(2), ends(3, { status: 'over-budget', isLate: true })],
    origins: ['resumed', 'generated'],
    reasons: ['over-budget'],
  },
  {
    name: 'the disk is full before the second request of attempt 2',
    attempts: [dies(1), ends(2, { status: 'partial', env: fullFor('{"task":3,"name"') }), ends(3)],
    origins: ['resumed', 'resumed', 'generated'],
  },
  {
    name: 'the disk is full before the id of attempt 2',
    attempts: [dies(1), ends(2, { status: 'partial', env: fullFor('{"task":2,"taskId"') }), ends(4)],
    origins: ['resumed', 'generated', 'generated'],
  },
  {
    name: 'the disk is full at the start of attempt 2',
    attempts: [dies(1), ends(1, { status: 'failed', env: fullFor('{"record"') }), ends(3, { misses: [2] })],
    origins: ['resumed', 'generated', 'generated'],
  },
]

const table = new FaultTable({ rows: CHAINS.map(({ name }) => name), columns: DEATHS })

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

afterAll(() => {
  process.stdout.write(table.render())
})

const cells = CHAINS.flatMap((chain) => (Object.keys(DEATHS) as Death[]).map((death) => ({ chain, death })))

test.concurrent.each(cells)(
  'F103, A3, A14: over the attempts of a run, $chain.name: $death',
  async ({ chain, death }) => {
    table.set(chain.name, death, 'FAILED')
    table.set(chain.name, death, await playChain({ chain, death, azurite }))
  },
)
