// Runs every test; replaced below by a fuller one.
import { spawnSync } from 'node:child_process';
process.exit(spawnSync(process.execPath, ['--test', 'test/**/*.test.ts'], { stdio: 'inherit' }).status ?? 1);
