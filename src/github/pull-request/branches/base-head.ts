import { DeliveryError } from '../../../core/result/delivery.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import { saysEmpty, type Repository } from '../../api/repository.ts'
import { readHead } from '../../branch/base.ts'
import type { BranchesOptions } from './our-branch.ts'

/**
 * The last commit of the branch to merge into.
 *
 * @throws DeliveryError where there is no such branch
 */
export async function readBaseHead(options: Repository & Pick<BranchesOptions, 'base'>): Promise<string> {
  const { base, context } = options
  const head = await readHead({ ...options, branch: base }).catch((error: unknown) => {
    if (saysEmpty(error)) return undefined
    throw error
  })
  if (head !== undefined) return head
  throw new DeliveryError(`There is no branch '${forLog(base)}' in ${context.owner}/${context.repo} to merge into.`, {
    next: "Name one that is there as 'pull-request-base', or push it first.",
  })
}
