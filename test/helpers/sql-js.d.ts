declare module 'sql.js' {
  type Value = number | string | Uint8Array | null;

  export class Database {
    run(sql: string): Database;
    exec(sql: string): { readonly columns: readonly string[]; readonly values: readonly (readonly Value[])[] }[];
    close(): void;
  }

  const initSqlJs: () => Promise<{ readonly Database: typeof Database }>;
  export default initSqlJs;
}
