package dev.pgwright.source.counters;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a server says of itself and of the database as a whole.
///
/// @param settings some of them by name, as `pg_settings.setting`
/// @param database counters of the database
/// @param sessions with a transaction that is open for long
/// @param prepared transactions that were prepared long ago and never ended
/// @param slots replication slots that nobody uses
/// @param replicas that are connected
/// @param outdated extensions whose installed version is not the newest that the server has
public record Server(
    SequencedMap<String, String> settings,
    Database database,
    List<Session> sessions,
    List<Prepared> prepared,
    List<Slot> slots,
    List<Replica> replicas,
    List<Outdated> outdated) {

  /// Counters of a database.
  ///
  /// @param age transactions since its oldest row was frozen
  /// @param multixactAge multixacts since its oldest one was frozen
  /// @param countedDays days since its counters began; null where that is not known
  /// @param hits blocks that were in shared buffers
  /// @param reads blocks that were not
  /// @param checksumFailures broken pages; 0 without checksums
  /// @param connections of clients to the server now
  /// @param blocked sessions that wait for a lock of others
  public record Database(
      long age,
      long multixactAge,
      @Nullable Double countedDays,
      long hits,
      long reads,
      long checksumFailures,
      long connections,
      long blocked) {}

  /// A session whose transaction is open.
  ///
  /// @param state as `pg_stat_activity.state`
  public record Session(int pid, String state, double minutes, String application) {}

  /// A prepared transaction.
  public record Prepared(String name, double minutes) {}

  /// A replication slot that nobody uses.
  ///
  /// @param retainedBytes of WAL that it keeps; 0 where it keeps none any more
  /// @param status as `pg_replication_slots.wal_status`; null where it never was used
  public record Slot(String name, long retainedBytes, @Nullable String status) {}

  /// A replica.
  ///
  /// @param lagBytes of WAL that it has not replayed
  public record Replica(String name, long lagBytes) {}

  /// An extension of which there is a newer version.
  public record Outdated(String name, String installed, String newest) {}

  public Server {
    settings = Collections.unmodifiableSequencedMap(new TreeMap<>(settings));
    sessions = List.copyOf(sessions);
    prepared = List.copyOf(prepared);
    slots = List.copyOf(slots);
    replicas = List.copyOf(replicas);
    outdated = List.copyOf(outdated);
  }

  /// A setting; empty where the server has none of the name.
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }
}
