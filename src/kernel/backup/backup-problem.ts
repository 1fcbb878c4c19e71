/** A backup that cannot be made or put back. The message is one line of Dutch that says what to do. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** The file does not end as it was written. */
export const cutOff = (): BackupProblem =>
  new BackupProblem(
    'Deze reservekopie is niet compleet: het einde ontbreekt. Er is niets teruggezet. Neem een andere kopie.',
  );

/** Something in the file differs from what was written. */
export const changed = (): BackupProblem =>
  new BackupProblem(
    'Deze reservekopie is beschadigd of veranderd. Er is niets teruggezet. Neem een andere kopie.',
  );
