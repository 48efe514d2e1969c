import { PGlite } from '@electric-sql/pglite';

let database: Promise<PGlite> | undefined;

/** A PostgreSQL with nothing in it. Starting one takes seconds, so that all of a worker are the same, emptied. */
export async function emptyPostgres(): Promise<PGlite> {
  database ??= PGlite.create();
  const postgres = await database;
  await postgres.exec('ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  return postgres;
}
