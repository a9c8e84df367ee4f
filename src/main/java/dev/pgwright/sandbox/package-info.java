/// Throwaway PostgreSQL servers and databases: started in under a second from a cached template,
/// emptied by dropping them, and gone without a trace when the process that asked for them ends,
/// however it ends. [Sandbox] is the way in; [BackgroundServers] keeps one running between
/// commands.
@org.jspecify.annotations.NullMarked
package dev.pgwright.sandbox;
