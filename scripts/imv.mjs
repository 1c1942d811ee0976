// npm run imv: as npm start, for the tool.
import { ensure } from './ensure.mjs';

ensure({ quiet: true });
await import('../dist/imv.js');
