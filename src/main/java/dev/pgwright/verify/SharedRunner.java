package dev.pgwright.verify;

import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.ScratchTarget;
import dev.pgwright.sandbox.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/// One process of Alembic for all databases of a proof: to start Python and the project takes
/// longer than most revisions.
///
/// It lives from its first use until the last user has left; calls come from one thread. A process
/// that has ended, whatever the reason, is followed by a new one.
final class SharedRunner {

  private final AlembicConfig config;
  private @Nullable AlembicRunner runner;
  private @Nullable Environment environment;
  private String database = "";
  private int users;

  SharedRunner(AlembicConfig config) {
    this.config = config;
  }

  /// Whether it migrates one of several databases, which `--sql` would write to files of their own.
  boolean ofSeveral() {
    return config.only() != null;
  }

  /// Another user.
  SharedRunner use() {
    users++;
    return this;
  }

  /// A user less.
  void leave() {
    users--;
    if (users == 0 && runner != null) {
      runner.close();
      runner = null;
    }
  }

  /// The process, turned to a database.
  AlembicRunner on(ScratchDatabase other) {
    AlembicRunner now = runner;
    if (now == null || !now.alive()) {
      now =
          AlembicRunner.start(
              config,
              new ScratchTarget(
                  other.host(), other.port(), other.user(), other.password(), other.name()));
      runner = now;
      database = other.name();
    } else if (!database.equals(other.name())) {
      now.move(other.name());
      database = other.name();
    }
    return now;
  }

  /// What the project's `env.py` does, in whichever database it was seen first.
  Environment environment(ScratchDatabase seen) {
    if (environment == null) {
      environment = on(seen).probe();
    }
    return environment;
  }
}
