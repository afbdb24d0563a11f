/**
 * The process tests that run on every system, by their file and how their titles begin: what depends on a system's files,
 * paths, processes and signals. A capability that does adds its main case here.
 */
export const CASES: Readonly<Record<string, readonly string[]>> = {
  '__tests__/action/smoke.test.ts': ['one prompt ends as a verified file, an artifact, outputs and a summary'],
  '__tests__/action/deliveries.test.ts': ['F66: several go up as one zip', 'artifact and commit at once'],
  '__tests__/action/manifest.test.ts': ['F84: without a checkout nothing is made twice'],
  '__tests__/action/cancel.test.ts': [
    'F101: SIGINT during a download; what has arrived is kept',
    'F51: SIGKILL in a download leaves no half image',
  ],
  '__tests__/action/resume.test.ts': [
    'F101: one image, cancelled: outputs within 2 s',
    'F109: the ids of a lost machine stand in its log',
    'identical requests take each id once',
  ],
  '__tests__/action/parallel-steps.test.ts': [
    'A11: two steps at once in one directory',
    'A11: of two steps at once that make one image',
    'A11: a step that was killed is in nobody’s way',
  ],
  '__tests__/action/tasks-file.test.ts': ['A1: the file is out with the first id, also where the step is killed'],
  '__tests__/windows/paths.test.ts': ['on Windows'],
}
