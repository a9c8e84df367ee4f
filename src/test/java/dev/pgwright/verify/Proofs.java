package dev.pgwright.verify;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What the tests of proofs share.
final class Proofs {

  private Proofs() {}

  static ScratchDatabase database(Sandbox sandbox, String... statements) throws SQLException {
    ScratchDatabase database = sandbox.create("verify");
    execute(database, statements);
    return database;
  }

  static void execute(ScratchDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static Schema read(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    }
  }

  static List<String> query(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    }
  }

  /// Compares record by record: no diff of ours is needed to test a proof.
  static List<String> differences(Schema one, Schema other) {
    var ids = new TreeSet<ObjectId>(one.objects().keySet());
    ids.addAll(other.objects().keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(one.objects().get(id), other.objects().get(id)))
        .map(id -> id + " differs")
        .toList();
  }

  /// Writes `NAME.up.sql` and `NAME.down.sql`.
  static void unit(Path folder, String name, String up, String down) throws IOException {
    Files.writeString(folder.resolve(name + ".up.sql"), up, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(name + ".down.sql"), down, StandardCharsets.UTF_8);
  }
}
