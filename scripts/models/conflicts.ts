import type { Condition, Model } from '../../src/kie/index.ts'

/** What kie refuses of values that are right by themselves, one line of Markdown each. */
export function conflictsInWords({ conflicts = [] }: Model): readonly string[] {
  return conflicts.map((conflict) => {
    const fields = Object.entries(conflict).map(([name, condition]) => `\`${name}\` ${conditionInWords(condition)}`)
    return `Not together: ${fields.join(', and ')}.`
  })
}

function conditionInWords(condition: Condition): string {
  if (condition === 'set') return 'set at all'
  if (condition === 'unset') return 'left out'
  const values = condition.map(String)
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
