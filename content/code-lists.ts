/** Every code list of the house, in one place. The codes are stored in the database: add, never rename. */
export * from './code-lists/code-list.ts';
export * from './code-lists/connect.ts';
export * from './code-lists/cooperation.ts';
export * from './code-lists/exploitation.ts';
export * from './code-lists/house.ts';
export * from './code-lists/people.ts';
export * from './code-lists/regime.ts';
export * from './code-lists/sharing.ts';
export * from './code-lists/signal.ts';
