/**
 * Wide rows by partition: what Cassandra is. A subgraph keeps its tables in a keyspace of its own, writes what may be
 * written again, and asks for rows of partitions that it can name.
 */
export interface Columns {
  /** Every row of one partition's answer, read page by page. */
  read<T>(statement: Statement, toRow: (row: ColumnRow) => T, options?: CallOptions): Promise<T[]>;
  /** Resolves once a quorum has it. */
  write(statement: Statement, options?: CallOptions): Promise<void>;
  /** One request for all of them, which must be of the same partition. */
  writePartition(statements: Statement[], options?: CallOptions): Promise<void>;
  /** Whether it answers now and its tables are there. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** Is prepared once and sent to a replica of its partition. It must be one that may come twice, as every retry makes it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** A row as the driver gives it, by column. */
export interface ColumnRow {
  get(column: string): unknown;
}

export interface CallOptions {
  signal?: AbortSignal;
}

/** A step of a keyspace. Each statement may be run again: a process can die between it and the note that it was run. */
export interface ColumnMigration {
  name: string;
  /** Tables without their keyspace. */
  statements: string[];
}

/** Where the servers are, and who asks. */
export interface CassandraCluster {
  /** `host` or `host:port`. */
  contactPoints: string[];
  /** Statements go to its nodes alone. */
  datacenter: string;
  credentials?: { username: string; password: string };
  /** TLS; `ca`: certificates in PEM by which nodes are known, those of the system when absent. */
  tls?: { ca?: string };
}

export interface Keyspace {
  name: string;
  /** Copies of every row in the data centre; a quorum of them answers. */
  replicationFactor: number;
  migrations: ColumnMigration[];
}
