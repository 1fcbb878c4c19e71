// A process that starts the server and tells of each row once it is committed; the test kills it.
import pg from 'pg';
import { startEmbedded } from './embedded.ts';

const server = await startEmbedded({ directory: process.argv[2] ?? '' });
const client = new pg.Client(server.optionsFor('postgres', 'postgres'));
await client.connect();
await client.query('create table if not exists acknowledged (number integer)');
for (let number = 1; ; number += 1) {
  await client.query('insert into acknowledged values ($1)', [number]);
  process.stdout.write(`${server.pid} ${number}\n`);
}
