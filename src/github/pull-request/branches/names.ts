/** The numbers behind the names of later branches. */
const NUMBER = /^-([2-9]|[1-9]\d{1,5})$/

/** The branch of the n-th pull request, from 1: `images`, `images-2`, `images-3`. @param first - short name of the first */
export function branchOf(first: string, number: number): string {
  return number === 1 ? first : `${first}-${number}`
}

/** Which of our branches a branch is, from 1; `undefined` for any other. @param first - short name of the first */
export function numberOf(first: string, branch: string): number | undefined {
  if (branch === first) return 1
  const [, number] = (branch.startsWith(first) && NUMBER.exec(branch.slice(first.length))) || []
  return number === undefined ? undefined : Number(number)
}
