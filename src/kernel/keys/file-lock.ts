import { close, SealBroken, unclose } from '../sealing/box.ts';
import { keyFingerprint, loadMasterKey, otherDatabase } from '../sealing/master-key.ts';
import { bytesOf, SecretKey, subkey } from '../sealing/secret-key.ts';
import { type KeyLock, placeOf } from './key-lock.ts';

/** A key file as lock. `fileKey` is also the root secret itself in installations from before there were generations. */
export interface FileLock extends KeyLock {
  readonly fileKey: SecretKey<'master'>;
}

/** Opens a key file. Throws MasterKeyProblem when it is missing, unreadable, open to others or damaged. */
export function fileLock(file: string): FileLock {
  const fileKey = loadMasterKey(file);
  return {
    fileKey,
    name: `file:${keyFingerprint(fileKey).toString('hex')}`,
    called: `sleutelbestand ${file}`,
    close: async (generation, key) => close(subkey(fileKey, 'lock'), placeOf(generation), bytesOf(key)),
    async open(generation, closed) {
      try {
        return new SecretKey('master', unclose(subkey(fileKey, 'lock'), placeOf(generation), closed));
      } catch (error) {
        if (error instanceof SealBroken) throw otherDatabase();
        throw error;
      }
    },
  };
}
