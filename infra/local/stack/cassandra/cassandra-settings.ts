/** What the node is told. */
import path from 'node:path';

interface Settings {
  data: string;
  clients: number;
  storage: number;
  storageOverTls: number;
}

export function cassandraSettings({ data, clients, storage, storageOverTls }: Settings): string {
  const host = '127.0.0.1';
  const settings = {
    cluster_name: 'ensure-study',
    num_tokens: 1,
    initial_token: '0',
    partitioner: 'org.apache.cassandra.dht.Murmur3Partitioner',
    endpoint_snitch: 'SimpleSnitch',
    dynamic_snitch: false,
    auto_bootstrap: false,
    seed_provider: [
      {
        class_name: 'org.apache.cassandra.locator.SimpleSeedProvider',
        parameters: [{ seeds: `${host}:${storage}` }],
      },
    ],
    listen_address: host,
    rpc_address: host,
    storage_port: storage,
    ssl_storage_port: storageOverTls,
    native_transport_port: clients,
    data_file_directories: [path.join(data, 'data')],
    commitlog_directory: path.join(data, 'commitlog'),
    saved_caches_directory: path.join(data, 'saved_caches'),
    hints_directory: path.join(data, 'hints'),
    cdc_raw_directory: path.join(data, 'cdc_raw'),
    // Acknowledged means on disk: there is no second replica that would still have it.
    commitlog_sync: 'batch',
    commitlog_segment_size: '8MiB',
    commitlog_total_space: '128MiB',
    memtable_heap_space: '128MiB',
    memtable_offheap_space: '64MiB',
    concurrent_reads: 16,
    concurrent_writes: 64,
    concurrent_compactors: 1,
    key_cache_size: '16MiB',
    counter_cache_size: '8MiB',
    file_cache_size: '64MiB',
    networking_cache_size: '32MiB',
    // A dropped keyspace is gone: suites make and drop many.
    auto_snapshot: false,
  };
  // JSON is YAML.
  return Object.entries(settings)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

export const logbackSettings = `<configuration>
  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%d{ISO8601} %-5level %logger{0}: %msg%n</pattern></encoder>
  </appender>
  <root level="WARN"><appender-ref ref="OUT" /></root>
</configuration>
`;
