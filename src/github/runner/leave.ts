/**
 * Ends the process as soon as the log is out. Connections that are kept open, and the artifact client's own tries, would
 * hold it for many seconds.
 */
export async function leave(): Promise<never> {
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  process.exit()
}
