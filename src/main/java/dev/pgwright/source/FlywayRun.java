package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.flyway.FlywayFolder;
import dev.pgwright.flyway.FlywayHistory;
import dev.pgwright.flyway.FlywayMigration;
import dev.pgwright.model.Name;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A `flyway:` source on its way into a throwaway database: each migration in a transaction of its
/// own, or without one where its settings or its statements ask for that.
record FlywayRun(FlywayHistory history) {

  static FlywayRun of(Source.Flyway source, Reading reading) {
    return new FlywayRun(
        FlywayFolder.read(
            source.folder(), source.version(), reading.placeholders(), reading.env()));
  }

  SequencedSet<String> extensions() {
    return named(ServerFailure::extension);
  }

  /// The extensions that are wanted in a certain version, or in the newest one.
  SequencedSet<String> versions() {
    return named(Extensions::versioned);
  }

  private SequencedSet<String> named(Function<List<Token>, Optional<String>> name) {
    var names = new LinkedHashSet<String>();
    for (FlywayMigration migration : history.migrations()) {
      for (Part part : parts(migration)) {
        if (part instanceof Part.Statement statement) {
          name.apply(Script.tokens(statement.text())).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  static List<Part> parts(FlywayMigration migration) {
    return SqlFiles.within(migration.file(), () -> Script.split(migration.text()));
  }

  /// What of the folder was not run, for reports.
  List<String> notes() {
    return history.ignored().stream()
        .map(it -> it + " was not run: its name means nothing to Flyway")
        .toList();
  }

  void run(Connection connection, MissingRoles roles) throws SQLException {
    var scripts = new ArrayList<ScriptRun.Prepared>();
    for (FlywayMigration migration : history.migrations()) {
      scripts.add(ScriptRun.prepare(migration.file(), parts(migration), roles));
    }
    for (String schema : history.schemas()) {
      execute(connection, "create schema if not exists " + new Name(schema).sql());
    }
    for (int i = 0; i < scripts.size(); i++) {
      boolean whole = transaction(history.migrations().get(i), scripts.get(i).parts());
      if (history.defaultSchema() != null) {
        execute(connection, "set search_path to " + searchPath(history.defaultSchema()));
      }
      new ScriptRun(scripts.get(i).file(), connection, roles)
          .inTransactions(whole)
          .run(scripts.get(i).pieces());
    }
  }

  static String searchPath(String first) {
    return Stream.of(new Name(first).sql(), "\"$user\"", "public")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Whether Flyway runs a migration in one transaction.
  boolean transaction(FlywayMigration migration, List<Part> parts) {
    if (migration.transaction() != null) {
      return migration.transaction();
    }
    int within = 0;
    int without = 0;
    for (Part part : parts) {
      if (part instanceof Part.Statement(_, var text) && !transactional(Script.tokens(text))) {
        without = without == 0 ? part.span().line() : without;
      } else if (!(part instanceof Part.MetaCommand)) {
        within = within == 0 ? part.span().line() : within;
      }
    }
    if (within > 0 && without > 0 && !history.mixed()) {
      throw PgwrightException.of(
              Code.INPUT,
              "Flyway refuses this migration: this statement cannot run in a transaction, the one"
                  + " in line "
                  + within
                  + " can")
          .hint(
              "move it to a migration of its own, or write executeInTransaction=false into "
                  + migration.file().getFileName()
                  + ".conf")
          .at(migration.file(), without);
    }
    return without == 0;
  }

  /// Whether Flyway lets a statement run in a transaction.
  private static boolean transactional(List<Token> tokens) {
    List<String> words = tokens.stream().limit(5).map(Token::word).toList();
    String first = words.getFirst();
    return switch (first) {
      case "vacuum" -> false;
      case "discard" -> !words.contains("all");
      case "alter" -> !(words.size() > 1 && words.get(1).equals("system"));
      case "create", "drop" ->
          !(words.contains("index") && words.contains("concurrently"))
              && !(words.size() > 1
                  && List.of("database", "tablespace", "subscription").contains(words.get(1)));
      case "reindex" ->
          words.stream()
              .noneMatch(List.of("concurrently", "schema", "database", "system")::contains);
      default -> true;
    };
  }
}
