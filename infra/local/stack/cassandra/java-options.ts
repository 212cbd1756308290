/** What Cassandra asks of Java 17: a bounded heap, and the modules that it looks into. */
const exported = [
  'java.base/jdk.internal.misc',
  'java.management.rmi/com.sun.jmx.remote.internal.rmi',
  'java.rmi/sun.rmi.registry',
  'java.rmi/sun.rmi.server',
];
const opened = [
  'java.lang.module',
  'jdk.internal.loader',
  'jdk.internal.ref',
  'jdk.internal.reflect',
  'java.io',
  'java.lang',
  'java.lang.reflect',
  'java.nio',
  'java.util',
  'sun.nio.ch',
];

export const javaOptions: readonly string[] = [
  '-Xms256m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:MaxDirectMemorySize=256m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djdk.attach.allowAttachSelf=true',
  ...exported.map((name) => `--add-exports=${name}=ALL-UNNAMED`),
  ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  // A cluster of one has nobody to wait for.
  '-Dcassandra.skip_wait_for_gossip_to_settle=0',
  '-Dcassandra.ring_delay_ms=0',
  '-Dcassandra.shutdown_announce_in_ms=0',
  '-Dcassandra-foreground=yes',
];
