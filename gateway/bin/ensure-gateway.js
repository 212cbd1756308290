#!/usr/bin/env node
/** The gateway alone; built by `npm run build`. */
import '../dist/standalone.js';
