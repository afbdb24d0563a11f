import { describe, expect, test } from '@jest/globals'
import { evaluateCondition, evaluateTemplate } from '../../sandbox/runner/context/expressions.ts'

const contexts = {
  github: { token: 't0k', job: 'draw', event: { issue: { number: 7 } } },
  strategy: { 'job-index': 1, 'job-total': 2 },
  matrix: null,
  steps: { hero: { outputs: { image: 'a.png' }, outcome: 'success' } },
}
const artifactName = "kie-images${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}"

describe('evaluateTemplate', () => {
  const rows = [
    { name: 'no expression', given: 'plain $ {{ text }}', want: 'plain $ {{ text }}' },
    { name: 'one', given: '${{ github.token }}', want: 't0k' },
    { name: 'two', given: '${{ github.job }}-${{ strategy.job-index }}', want: 'draw-1' },
    { name: 'a function and operators', given: artifactName, want: 'kie-images-1' },
    { name: 'a nested number', given: '#${{ github.event.issue.number }}', want: '#7' },
    { name: 'an output', given: '${{ steps.hero.outputs.image }}', want: 'a.png' },
    { name: 'what is not there', given: '[${{ github.nothing.at.all }}${{ matrix.os }}]', want: '[]' },
    { name: 'braces in a string', given: "${{ format('}}{0}''', 1) }}!", want: "}1'!" },
    { name: 'an object', given: '${{ github.event }}', want: 'Object' },
    { name: 'a boolean', given: '${{ 1 == 1 }}', want: 'true' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(evaluateTemplate(given, contexts)).toBe(want)
  })

  test('leaves out the index where there is no matrix', () => {
    const strategy = { 'job-index': 0, 'job-total': 1 }
    expect(evaluateTemplate(artifactName, { strategy })).toBe('kie-images')
  })

  const errors = [
    { name: 'unknown context', given: '${{ secrets.KEY }}', want: /Unrecognized named-value: 'secrets'.*secrets\.KEY/ },
    { name: 'unknown function', given: '${{ always() }}', want: /Unrecognized function: 'always'/ },
    { name: 'syntax', given: '${{ 1 == }}', want: /1 ==/ },
    { name: 'no end', given: 'a ${{ github.job', want: /No '}}' ends/ },
  ]
  test.each(errors)('throws: $name', ({ given, want }) => {
    expect(() => evaluateTemplate(given, contexts)).toThrow(want)
  })
})

describe('evaluateCondition', () => {
  const rows = [
    { given: 'success()', want: [true, false, false] },
    { given: 'failure()', want: [false, true, false] },
    { given: 'cancelled()', want: [false, false, true] },
    { given: 'always()', want: [true, true, true] },
    { given: 'failure() || cancelled()', want: [false, true, true] },
    { given: '${{ !Cancelled() }}', want: [true, true, false] },
    { given: "github.job == 'draw'", want: [true, false, false] },
    { given: "github.job == 'always()'", want: [false, false, false] },
    { given: "always() && steps.hero.outcome == 'success'", want: [true, true, true] },
    { given: 'github.nothing', want: [false, false, false] },
    { given: 'github.token', want: [true, false, false] },
  ]
  test.each(rows)('$given', ({ given, want }) => {
    const held = (['success', 'failure', 'cancelled'] as const).map((status) =>
      evaluateCondition(given, contexts, status),
    )
    expect(held).toEqual(want)
  })
})
