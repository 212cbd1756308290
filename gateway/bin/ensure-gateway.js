#!/usr/bin/env node
/** The gateway alone; built by `npm run build`. */
// Else Apollo's constructor reports to its vendor and asks cloud metadata services where it runs.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
await import('../dist/standalone.js');
