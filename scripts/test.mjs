// Runs the tests, by Node's own runner and reporter: all of them, or those of the paths given (`npm test -- test/kernel`).
// Before the runner's closing lines it names every test that was skipped with the reason the test itself gives, which says what
// to install. A run that executes no test fails; with REQUIRE=all so does one that skips any, or leaves any to do.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`tests need Node 24 or newer, this is ${process.version}: use \`npm test\`, which brings its own`);
  process.exit(1);
}

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const strict = process.env['REQUIRE'] === 'all';
const paths = process.argv.slice(2);

const stream = run({
  cwd: home,
  globPatterns: paths.length === 0 ? ['test/**/*.test.ts'] : paths.map(patternOf),
  concurrency: availableParallelism(),
});
stream.on('test:fail', (event) => {
  if (event.todo === undefined) process.exitCode = 1;
});
await pipeline(stream, withSkipped, new spec(), process.stdout, { end: false });

/** @param {string} path */
function patternOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${path}/**/*.test.ts` : path;
}

/**
 * Passes events on and puts the skipped tests before the closing lines.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
async function* withSkipped(events) {
  /** @type {Set<string>} one line for a reason, however many tests give it */
  const lines = new Set();
  let executed = 0;
  let closing = false;
  for await (const event of events) {
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const { skip, todo, name } = event.data;
      const why = skip === undefined || skip === false ? todo : skip;
      // A file that holds no test passes as if it were one, under its own path.
      const isTest = event.data.details.type !== 'suite' && !name.endsWith('.test.ts');
      if (why === undefined || why === false) executed += isTest ? 1 : 0;
      else
        lines.add(`${skip === undefined ? 'to do' : 'skipped'}: ${name}${typeof why === 'string' ? `: ${why}` : ''}`);
    }
    if (
      !closing &&
      event.type === 'test:diagnostic' &&
      event.data.file === undefined &&
      /^tests \d/.test(event.data.message)
    ) {
      closing = true;
      if (executed === 0) lines.add('no test was executed: that is a failure');
      else if (strict && lines.size > 0) lines.add('REQUIRE=all is set: a skipped test is a failure');
      if (executed === 0 || (strict && lines.size > 0)) process.exitCode = 1;
      for (const message of lines) yield { ...event, data: { ...event.data, message } };
    }
    yield event;
  }
}
