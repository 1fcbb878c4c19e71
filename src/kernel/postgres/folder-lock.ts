import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another Lantaarn has this data folder open. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(held: { folder: string; pid: number }) {
    super(
      `De gegevensmap ${held.folder} is al in gebruik door een andere Lantaarn (proces ${held.pid}). ` +
        'Stop die eerst, of kies met LANTAARN_HOME een andere map.',
    );
  }
}

/**
 * Takes the folder for this process: two processes never open one. A lock left behind by a process that
 * is gone (kill -9, power cut) is taken over. Gives the way to let go.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lantaarn.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, `${process.pid} ${startOf(process.pid) ?? ''}`);
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const [pid = '', start = ''] = read(path).split(' ');
      if (isRunning(Number(pid), start)) throw new DataFolderInUse({ folder, pid: Number(pid) });
      rmSync(path, { force: true });
    }
  }
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** When a process began, in clock ticks since the machine started; tells a reused process number apart. */
function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

function isRunning(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const began = startOf(pid);
  return began === null || start === '' || began === start;
}
