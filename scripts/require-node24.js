// npm scripts run on the Node 24 that `npm ci` installs. Where install scripts are switched off it is missing, and every
// script would silently run on the machine's own Node, which cannot load the sources.
if (!process.version.startsWith('v24.')) {
  console.error(
    `This needs Node 24 and runs on ${process.version}. Run 'npm ci' with install scripts allowed, or install Node 24.`,
  )
  process.exit(1)
}
