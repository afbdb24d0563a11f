import { createDownloader, KieDownloadError } from '../../../src/kie/index.ts'

// Run as a process of its own, under limits that a test sets: downloads one link to one file and prints how that went.
const [url = '', partFile = ''] = process.argv.slice(2)
const downloader = createDownloader({ userAgent: 'test/1', allowLoopbackHttp: true })
try {
  console.log(JSON.stringify(await downloader.download(url, { partFile })))
} catch (error) {
  if (!(error instanceof KieDownloadError)) throw error
  console.log(JSON.stringify({ reason: error.reason, code: (error.cause as NodeJS.ErrnoException).code }))
} finally {
  downloader.close()
}
