// npm start: ready what is not ready, then run the server in this same process, which so gets every signal itself.
import { ensure } from './ensure.mjs';

ensure();
await import('../dist/main.js');
