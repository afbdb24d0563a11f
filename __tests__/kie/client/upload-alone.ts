import { createKieClient } from '../../../src/kie/index.ts'

/** Uploads one file and prints the most memory that this process ever had, in bytes. */
const [apiUrl = '', path = '', bytes = ''] = process.argv.slice(2)
const client = createKieClient({ apiKey: 'a-key-of-the-tests', apiUrl })
await client.uploadFile({ path, name: 'x.png', mediaType: 'image/png', bytes: Number(bytes) })
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))
// Connections that may be used again would keep the process for a while.
process.exit()
