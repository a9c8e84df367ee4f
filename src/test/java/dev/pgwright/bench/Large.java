package dev.pgwright.bench;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A database with many tables: 8 columns, 2 indexes, and 3 constraints each (primary key, check,
/// foreign key to another of the tables).
final class Large implements AutoCloseable {

  /// Tables that [#changed] gives another form.
  static final int CHANGES = 20;

  private static final int CHUNK = 50;

  private final int tables;
  private @Nullable ScratchDatabase database;

  Large(int tables) {
    this.tables = tables;
  }

  /// The tables' SQL, 50 tables to a text.
  static List<String> sql(int tables) {
    var chunks = new ArrayList<String>();
    var text = new StringBuilder();
    for (int i = 1; i <= tables; i++) {
      text.append(table(i));
      if (i % CHUNK == 0 || i == tables) {
        chunks.add(text.toString());
        text.setLength(0);
      }
    }
    return chunks;
  }

  /// What leads to the newer form: of every fifth of [#CHANGES] tables the same change.
  static String changed(int tables) {
    var text = new StringBuilder();
    for (int i = 0; i < CHANGES; i++) {
      int number = 1 + i * (tables / CHANGES);
      text.append(
          String.format(
              Locale.ROOT,
              switch (i % 5) {
                case 0 -> "alter table t%1$d add column extra text not null default 'none';\n";
                case 1 -> "create index t%1$d_name on t%1$d (name);\n";
                case 2 -> "alter table t%1$d alter column name set not null;\n";
                case 3 -> "alter table t%1$d add constraint t%1$d_rank_check check (rank < 100);\n";
                default ->
                    "create table new%1$d (id bigint primary key, t bigint references t1);\n";
              },
              number));
    }
    return text.toString();
  }

  private static String table(int i) {
    return String.format(
        Locale.ROOT,
        """
        create table t%1$d (
          id bigint generated always as identity primary key,
          parent_id bigint references t%2$d,
          name text,
          status text not null default 'new',
          rank integer not null default 0,
          amount numeric(12,2),
          tags text[] not null default '{}',
          created_at timestamptz not null default now(),
          constraint t%1$d_amount_check check (amount >= 0)
        );
        create index t%1$d_parent_id on t%1$d (parent_id);
        create index t%1$d_open on t%1$d (created_at desc) where status = 'new';
        """,
        i,
        Math.max(1, i / 2));
  }

  /// Makes the database.
  void load() throws SQLException {
    database = SharedSandbox.get().create("large");
    execute(sql(tables));
  }

  void execute(List<String> scripts) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String script : scripts) {
        statement.execute(script);
      }
    }
  }

  ScratchDatabase database() {
    if (database == null) {
      throw new IllegalStateException("not loaded");
    }
    return database;
  }

  @Override
  public void close() {
    database().close();
  }
}
