package dev.pgwright.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A child process that reads and runs one project's migrations with the real Alembic.
///
/// The process starts in the folder of the ini file, as people run `alembic` there, with an empty
/// standard input. Its environment variables that name a PostgreSQL server name the throwaway one
/// instead; it writes no `__pycache__`. Calls must come from one thread at a time; they can be
/// repeated in any order, and revision files that changed in between are read again. Every method
/// throws [PgwrightException] with an [AlembicError] as its cause.
public final class AlembicRunner implements AutoCloseable {

  /// The longest silence of the child process that is still waited for.
  public static final Duration SILENCE = Duration.ofMinutes(5);

  private final Driver driver;

  private AlembicRunner(Driver driver) {
    this.driver = driver;
  }

  /// Starts the process, which reads the ini file; no code of the project runs yet.
  public static AlembicRunner start(AlembicConfig config, ScratchTarget target) {
    return start(config, target, SILENCE);
  }

  /// Starts the process, which reads the ini file; no code of the project runs yet.
  ///
  /// @param silence how long the process may say nothing before it is ended; one statement or the
  ///   loading of the project must fit in
  public static AlembicRunner start(AlembicConfig config, ScratchTarget target, Duration silence) {
    return launch(config, target, silence);
  }

  /// Starts a process that refuses every connection: good for [#history()] and [#sql].
  public static AlembicRunner offline(AlembicConfig config) {
    return launch(config, null, SILENCE);
  }

  private static AlembicRunner launch(
      AlembicConfig config, @Nullable ScratchTarget target, Duration silence) {
    Path ini = AlembicConfig.locate(config.ini());
    Path folder = ini.getParent();
    if (folder == null) {
      throw PgwrightException.of(Code.INPUT, ini + " lies in no folder");
    }
    Driver driver = Driver.start(config.python(), folder, target, silence);
    try {
      ObjectNode request = Driver.request("start");
      request.put("ini", ini.toString());
      request.put("section", config.section());
      if (config.staged() != null) {
        request.put("staged", config.staged().toAbsolutePath().toString());
      }
      if (config.only() != null) {
        request.put("only", config.only());
      }
      if (target != null) {
        request
            .putObject("target")
            .put("host", target.host())
            .put("port", target.port())
            .put("user", target.user())
            .put("password", target.password())
            .put("database", target.database());
      }
      driver.call(request, StatementWatch.NONE);
      return new AlembicRunner(driver);
    } catch (RuntimeException e) {
      driver.close();
      throw e;
    }
  }

  /// Whether the process still runs.
  public boolean alive() {
    return driver.alive();
  }

  /// Goes on with another database of the same server, in the same process.
  ///
  /// Pools of the project are emptied; what its modules remember stays.
  public void move(String database) {
    driver.call(Driver.request("move").put("database", database), StatementWatch.NONE);
  }

  /// Reads the revisions and settings; connects to nothing and does not run `env.py`.
  public History history() {
    return Replies.history(driver.call(Driver.request("history"), StatementWatch.NONE));
  }

  /// Runs `env.py` against the throwaway database without migrating; writes nothing to it.
  public Environment probe() {
    return Replies.environment(driver.call(Driver.request("probe"), StatementWatch.NONE));
  }

  /// The revisions that the throwaway database is at, sorted; empty for none.
  public List<String> current() {
    return Replies.texts(driver.call(Driver.request("current"), StatementWatch.NONE).path("heads"));
  }

  /// `alembic upgrade`.
  ///
  /// @param target an id, `head`, `heads`, or relative as in `+1`
  public void upgrade(String target, StatementWatch watch) {
    migrate("upgrade", target, watch);
  }

  /// `alembic downgrade`.
  ///
  /// @param target an id, `base`, or relative as in `-1`
  public void downgrade(String target, StatementWatch watch) {
    migrate("downgrade", target, watch);
  }

  private void migrate(String command, String target, StatementWatch watch) {
    ObjectNode request = Driver.request(command).put("target", target);
    request.put("watch", !watch.equals(StatementWatch.NONE));
    driver.call(request, watch);
  }

  /// What `alembic upgrade RANGE --sql` prints; `alembic downgrade` when `down`.
  ///
  /// @param range `from:to` as Alembic takes it; for an upgrade also just `to`
  public String sql(String range, boolean down) {
    ObjectNode request = Driver.request("sql").put("target", range).put("down", down);
    JsonNode reply = driver.call(request, StatementWatch.NONE);
    return reply.path("sql").asText();
  }

  /// Ends the process; never fails.
  @Override
  public void close() {
    driver.close();
  }
}
