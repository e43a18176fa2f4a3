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

/** Runs the files of tests one after the other with node's own runner and answers its exit status. */
function runTests(files, folder) {
  const flags = ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=120000'];
  const env = { ...process.env, HOPTAC_E2E_DEMO: folder };
  const { status, error } = spawnSync(process.execPath, [...flags, ...files], { stdio: 'inherit', env });
  if (error) throw error;
  return status ?? 1;
}

const files = process.argv.length > 2 ? process.argv.slice(2) : everyJourney();
const folder = mkdtempSync(join(tmpdir(), 'hoptac-e2e-'));
try {
  if (files.some((file) => resolve(file).startsWith(resolve('journeys')))) fillDemo(folder);
  process.exitCode = runTests(files, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
