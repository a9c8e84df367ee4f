package dev.pgwright.job.read;

import dev.pgwright.PgwrightException;
import dev.pgwright.config.Config;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Extension;
import dev.pgwright.query.AuditLog;
import dev.pgwright.query.Guard;
import dev.pgwright.query.Limits;
import dev.pgwright.query.Production;
import dev.pgwright.query.ReadSession;
import dev.pgwright.query.server.UserDatabase;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.twin.Statistics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;

/// Rows of a user's database, taken to a throwaway server.
public final class Copying {

  /// The most text that is copied of all tables together, in bytes.
  public static final long MOST_BYTES = 4L << 30;

  private static final int TIMEOUT_MS = 600_000;

  private Copying() {}

  /// A server as the database has it: of the same major version, with the same extensions.
  public static Sandbox sandbox(Statistics statistics, Setup setup) {
    var extensions = new LinkedHashSet<String>();
    statistics.schema().all(Extension.class).forEach(it -> extensions.add(it.name().value()));
    SandboxSettings settings = setup.sandbox().withUrl(null).withMajor(statistics.major());
    return Sandbox.open(settings, extensions);
  }

  /// Reads a database as often as the work asks, all in one snapshot, and notes it in the audit
  /// log.
  ///
  /// @param now for the audit log
  /// @throws PgwrightException as [ReadSession#run]; FILES where the audit log cannot be written
  public static <T> T read(String url, Setup setup, Instant now, ReadSession.Work<T> work) {
    return read(url, setup, now, TIMEOUT_MS, work);
  }

  /// The same with another limit on the time of each read.
  public static <T> T read(
      String url, Setup setup, Instant now, int timeoutMs, ReadSession.Work<T> work) {
    Config.Query decided = setup.config().query();
    var guard =
        new Guard(
            url,
            setup.env(),
            new Limits(1, 1 << 20, 1 << 20, timeoutMs, Double.POSITIVE_INFINITY),
            decided.functions(),
            Production.holds(decided.production(), url, setup.env()));
    Path audit = decided.audit();
    String place = String.join(",", UserDatabase.places(url, setup.env()));
    return ReadSession.run(
        guard,
        (sql, outcome, detail) -> {
          if (audit != null) {
            AuditLog.add(audit, new AuditLog.Entry(now.toString(), place, sql, outcome, detail));
          }
        },
        work);
  }
}
