// `npm run check`: format and lint, types, direction of imports (with a planted breach that must be seen),
// unused code, and whether the generated table types are those of the migrations.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules/.bin', name);
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });

const failures = [];
function step(name, command, args) {
  const started = performance.now();
  const { status, stdout, stderr } = run(command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'goed ' : 'FOUT '} ${name} (${seconds} s)`);
  if (status !== 0) {
    failures.push(name);
    console.log(`${stdout}${stderr}`.trim());
  }
}

const cruise = ['src', 'content', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'];

/** Plants a forbidden import and demands that the gate goes red over exactly that one. */
function plantedBreach() {
  const folder = join(root, 'src/kernel/planted');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'breach.ts'), "export * from '../../cli/main.ts';\n");
    const { status, stdout } = run(bin('depcruise'), cruise);
    const seen =
      status !== 0 && stdout.includes('kernel-knows-no-room') && stdout.includes('planted/breach.ts');
    console.log(`${seen ? 'goed ' : 'FOUT '} geplante overtreding wordt gezien`);
    if (!seen) failures.push('planted breach');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

step('opmaak en regels', bin('biome'), ['check', '--error-on-warnings', '.']);
step('types', bin('tsc'), ['-p', '.']);
step('richting van imports', bin('depcruise'), cruise);
plantedBreach();
step('ongebruikte code', bin('knip'), []);
step('tabeltypen horen bij de migraties', process.execPath, ['scripts/generate-types.mjs', '--check']);

if (failures.length > 0) {
  console.log(`\n${failures.length} controle(s) niet goed: ${failures.join(', ')}`);
  process.exitCode = 1;
}
