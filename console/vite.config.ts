import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is a client of the API and of nothing else; in development its calls go to a server that runs beside it. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // the files are few and named by their content; a map of them would be larger than they are
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/v1': process.env.IMV_API ?? 'http://127.0.0.1:4100' } },
});
