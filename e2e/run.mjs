// Runs journeys: node e2e/run.mjs [journeys/NAME.test.mjs …], all of them when none is named.
// Fills one folder of demo data first; every journey gets a copy of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillDemo } from './lib/house.mjs';

process.chdir(import.meta.dirname);

/** Every journey there is, in the order of their names. */
function everyJourney() {
  const names = readdirSync('journeys').filter((name) => name.endsWith('.test.mjs'));
  return names.sort().map((name) => join('journeys', name));
}

/** Fills the folder; answers what the journeys must know of it: where it lies, and the code of who signs in by phone. */
function fill(folder) {
  const code = fillDemo(folder).match(/\b\d{4} \d{4}\b/)?.[0];
  if (!code) throw new Error('hoptac demo prints no code to sign in with');
  return { E2E_DEMO: folder, E2E_CODE: code };
}

/** Runs the files of tests one after the other with node's own runner and answers its exit status. */
function runTests(files, demo) {
  const flags = ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=300000'];
  const env = { ...process.env, ...demo };
  const { status, error } = spawnSync(process.execPath, [...flags, ...files], { stdio: 'inherit', env });
  if (error) throw error;
  return status ?? 1;
}

const files = process.argv.length > 2 ? process.argv.slice(2) : everyJourney();
const folder = mkdtempSync(join(tmpdir(), 'hoptac-e2e-'));
try {
  const isJourney = (file) => resolve(file).startsWith(resolve('journeys'));
  process.exitCode = runTests(files, files.some(isJourney) ? fill(folder) : {});
} finally {
  rmSync(folder, { recursive: true, force: true });
}
