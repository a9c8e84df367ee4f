package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.Models;
import dev.pgwright.model.Name;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// A `models:` source on its way into a throwaway database.
record ModelTables(Source.Models source, Models models) {

  /// Has the user's Python write the tables down.
  static ModelTables read(Source.Models source, Reading reading) {
    Path folder = reading.folder().toAbsolutePath().normalize();
    Path python = Models.python(folder, reading.python(), reading.env());
    List<Path> path =
        reading.pythonPath().isEmpty()
            ? List.of(folder)
            : reading.pythonPath().stream().map(folder::resolve).toList();
    return new ModelTables(
        source, Models.read(python, folder, path, source.module(), source.name()));
  }

  /// The extensions that types, operator classes and defaults need.
  SequencedSet<String> extensions() {
    var names = new LinkedHashSet<String>();
    models.types().forEach(it -> Extensions.ofType(it).ifPresent(names::add));
    for (String statement : models.statements()) {
      List<Token> tokens = Script.tokens(statement);
      ServerFailure.extension(tokens).ifPresent(names::add);
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (tokens.get(i + 1).isSymbol("(")) {
          Extensions.ofFunction(tokens.get(i).word()).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  void run(Connection connection) throws SQLException {
    for (String extension : extensions()) {
      execute(connection, "CREATE EXTENSION IF NOT EXISTS " + new Name(extension).sql());
    }
    for (String statement : models.statements()) {
      execute(connection, statement);
    }
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      var server = ServerFailure.message(e);
      if (server == null) {
        throw e;
      }
      String first = sql.strip().lines().findFirst().orElse("");
      PgwrightException failure =
          PgwrightException.of(
                  Code.INPUT,
                  source.label()
                      + ": "
                      + server.getMessage()
                      + " ["
                      + e.getSQLState()
                      + "] in: "
                      + first)
              .because(e);
      throw Extensions.providing(String.valueOf(server.getMessage()))
          .map(it -> failure.hint("it needs the extension " + it))
          .orElse(failure);
    }
  }
}
