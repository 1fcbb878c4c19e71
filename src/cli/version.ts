import { productVersion } from '../kernel/product-version.ts';
import type { Command } from './command.ts';

export const version: Command = {
  name: 'version',
  summary: 'Laat de versie van Lantaarn en van Node zien.',
  async run(_args, io) {
    io.out(`Lantaarn ${productVersion()}, Node ${process.versions.node}`);
    return 0;
  },
};
