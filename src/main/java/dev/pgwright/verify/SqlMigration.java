package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.Issued;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Step;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// SQL files, each run in a session of its own, statement by statement, up to the first error.
record SqlMigration(List<Pair> pairs) implements Migration {

  /// One unit.
  ///
  /// @param down one after the other; empty when there is no way back
  record Pair(String name, Work up, List<Work> down) {
    Pair {
      down = List.copyOf(down);
    }
  }

  /// What one session does.
  ///
  /// @param parts read when they are needed
  /// @param wrapped whether all of it runs in one transaction
  record Work(Path file, Supplier<List<Part>> parts, boolean wrapped) {}

  private static final String UP = ".up.sql";
  private static final String DOWN = ".down.sql";

  /// Commands of psql that change nothing here: the run stops at the first error anyway.
  private static final List<String> HARMLESS = List.of("set", "echo", "timing", "pset", "unset");

  SqlMigration {
    pairs = List.copyOf(pairs);
  }

  static SqlMigration of(List<Scripts> scripts) {
    return new SqlMigration(
        scripts.stream()
            .map(
                it -> {
                  Path down = it.down();
                  return new Pair(
                      it.name(),
                      work(it.up(), it.wrapped()),
                      down == null ? List.of() : List.of(work(down, it.wrappedBack())));
                })
            .toList());
  }

  static SqlMigration ofTexts(List<Texts> texts) {
    return new SqlMigration(
        texts.stream()
            .map(
                it -> {
                  Text down = it.down();
                  return new Pair(
                      it.name(), work(it.up()), down == null ? List.of() : List.of(work(down)));
                })
            .toList());
  }

  private static Work work(Text text) {
    return new Work(text.file(), text::parts, text.wrapped());
  }

  private static Work work(Path file, boolean wrapped) {
    return new Work(file, () -> parts(file), wrapped);
  }

  static List<Scripts> scripts(Path folder) {
    List<Path> ups;
    try (Stream<Path> files = Files.list(folder)) {
      ups = files.filter(it -> it.toString().endsWith(UP)).sorted().toList();
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + folder).at(folder, 0).because(e);
    }
    if (ups.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "no *" + UP + " in " + folder)
          .at(folder, 0)
          .hint("name the folder that holds NAME.up.sql and NAME.down.sql");
    }
    return ups.stream().map(SqlMigration::pair).toList();
  }

  private static Scripts pair(Path up) {
    String file = String.valueOf(up.getFileName());
    String name = file.substring(0, file.length() - UP.length());
    Path down = up.resolveSibling(name + DOWN);
    return new Scripts(name, up, Files.isRegularFile(down) ? down : null);
  }

  private static List<Part> parts(Path file) {
    try {
      return Script.split(Script.decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    } catch (PgwrightException e) {
      throw e.at(file, e.line());
    }
  }

  @Override
  public List<Unit> units() {
    return pairs.stream()
        .map(it -> new Unit(it.name(), it.up().file(), !it.down().isEmpty()))
        .toList();
  }

  @Override
  public Run on(ScratchDatabase database) {
    return new SqlRun(database, pairs);
  }

  @Override
  public boolean inOneTransaction(ScratchDatabase seen) {
    return false;
  }

  @Override
  public String wayBack(List<Step> steps, Schema wanted, ScratchDatabase seen) {
    return SqlFiles.text(steps);
  }

  private record SqlRun(ScratchDatabase database, List<Pair> pairs) implements Run {

    @Override
    public void up(int unit, StatementWatch watch) {
      run(pairs.get(unit).name(), pairs.get(unit).up(), watch);
    }

    @Override
    public void down(int unit, StatementWatch watch) {
      Pair pair = pairs.get(unit);
      if (pair.down().isEmpty()) {
        throw PgwrightException.of(Code.INPUT, pair.name() + " has no file for the way back")
            .at(pair.up().file(), 0)
            .hint(
                pair.up().file().toString().endsWith(UP)
                    ? "write " + pair.name() + DOWN
                    : "write an undo migration, or keep a backup");
      }
      pair.down().forEach(it -> run(pair.name(), it, watch));
    }

    private void run(String unit, Work work, StatementWatch watch) {
      List<Part> parts = work.parts().get();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        if (work.wrapped()) {
          statement.execute("BEGIN");
        }
        for (Part part : parts) {
          new Line(unit, work.file(), connection, statement).run(part, watch);
        }
        if (work.wrapped()) {
          statement.execute("COMMIT");
        }
      } catch (SQLException e) {
        throw PgwrightException.of(Code.INPUT, unit + ": " + e.getMessage())
            .at(work.file(), 0)
            .because(e);
      }
    }

    @Override
    public Optional<String> printed(int unit, boolean down) {
      return Optional.empty();
    }

    @Override
    public Bookmark bookmark() {
      return () -> {};
    }

    @Override
    public Schema withoutBookkeeping(Schema schema) {
      return schema;
    }

    @Override
    public void close() {
      // Every file has its own session, which ends with the file.
    }
  }

  /// A piece of a file and the session it goes to.
  private record Line(String unit, Path file, Connection connection, Statement statement) {

    void run(Part part, StatementWatch watch) {
      switch (part) {
        case Part.Statement(Span span, String text) -> send(span, text, null, watch);
        case Part.CopyData(Span span, String text, _, String rows) -> send(span, text, rows, watch);
        case Part.MetaCommand command -> {
          if (!HARMLESS.contains(command.name())) {
            throw PgwrightException.of(
                    Code.INPUT,
                    unit + ": the psql command \\" + command.name() + " is not run here")
                .at(file, command.span().line())
                .hint("a migration should consist of SQL statements alone");
          }
        }
      }
    }

    private void send(Span span, String text, @Nullable String rows, StatementWatch watch) {
      try {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        watch.before(new Issued(text, pid, inTransaction(), unit, file, span.line()));
        if (rows == null) {
          statement.execute(text);
        } else {
          var copy = connection.unwrap(PGConnection.class).getCopyAPI();
          copy.copyIn(text, new StringReader(rows));
        }
        watch.after(new Issued(text, pid, inTransaction(), unit, file, span.line()));
      } catch (SQLException | IOException e) {
        String state = e instanceof SQLException it ? " (SQLSTATE " + it.getSQLState() + ")" : "";
        throw PgwrightException.of(Code.INPUT, unit + ": " + e.getMessage() + state)
            .at(file, span.line())
            .because(e);
      }
    }

    private boolean inTransaction() throws SQLException {
      return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
    }
  }
}
