/**
 * Bytes of UTF-8 that a step summary may take. The runner drops one of over 1 MiB altogether (`CreateStepSummaryCommand` of
 * actions/runner; https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary).
 */
export const SUMMARY_BYTES = 1_000_000
