import { readConfig } from '../kernel/config.ts';
import { examine } from '../kernel/doctor/doctor.ts';
import type { Finding } from '../kernel/doctor/finding.ts';
import { reachDatabase } from '../kernel/doctor/reach.ts';
import type { Command } from './command.ts';

const MARKS: Readonly<Record<Finding['verdict'], string>> = {
  ok: 'goed  ',
  warning: 'let op',
  problem: 'FOUT  ',
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'Kijkt na of alles klopt en zegt wat er aan te doen is.',
  help: 'Verandert niets. Geeft 0 als alles werkt, 1 als er iets mis is.\nVoor de demo: DEMO=1 lantaarn doctor.',
  async run(_args, io) {
    const findings = await examine(readConfig(io.env, io.cwd), reachDatabase);
    const width = Math.max(...findings.map(({ about }) => about.length)) + 2;
    for (const { about, verdict, says, todo } of findings) {
      io.out(`${MARKS[verdict]}  ${about.padEnd(width)}${says}`);
      if (todo !== null) io.out(`${' '.repeat(8 + width)}Doe dit: ${todo}`);
    }
    const wrong = findings.filter(({ verdict }) => verdict === 'problem').length;
    io.out('');
    io.out(
      wrong === 0
        ? 'Lantaarn is in orde.'
        : `${wrong === 1 ? 'Er is 1 ding' : `Er zijn ${wrong} dingen`} mis.`,
    );
    return wrong === 0 ? 0 : 1;
  },
};
