import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const outDir = join(import.meta.dirname, 'dist/web/playground')
const compressible = /\.(js|css|html|svg)$/
const worthCompressingBytes = 1024

/** Writes FILE.gz beside every text file of the build, so that the server sends megabytes of editor compressed for free. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
      for (const entry of entries) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const content = await readFile(path)
        if (content.byteLength < worthCompressingBytes) continue
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
      }
    },
  }
}

/** Builds the playground: GraphiQL with everything that it loads, so that the page needs nothing but its own server. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/web/playground'),
  base: '/',
  plugins: [precompress()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 6000,
    rollupOptions: {
      // Some packages carry 'use client' for React's server components, which this page has none of.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
})
