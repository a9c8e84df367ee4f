package dev.pgwright.testing;

import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Databases filled as `examples/chunks` fills them.
public final class ChunksExample {

  private static final String TABLES =
      """
      create extension if not exists vector;
      create table documents (id bigint generated always as identity primary key,
        title text not null, content_type text not null,
        created_at timestamptz not null default now());
      create table chunks (id bigint generated always as identity primary key,
        document_id bigint not null references documents, position integer not null,
        content text not null, embedding vector(384),
        content_tsvector tsvector generated always as (to_tsvector('english', content)) stored);
      create table searches (id bigint generated always as identity primary key,
        query text not null, embedding vector(384) not null, chunk_id bigint not null);
      """;

  private ChunksExample() {}

  /// A new database with the example's tables, on a server that has pgvector.
  public static ScratchDatabase database(int rows) throws IOException, SQLException {
    ScratchDatabase database = SharedSandbox.withVector().create("chunks");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    fill(database, rows);
    return database;
  }

  /// Fills the example's tables, which are there.
  public static void fill(ScratchDatabase database, int rows) throws IOException, SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set chunks.rows = " + rows);
      statement.execute(Files.readString(Path.of("examples/chunks/data.sql")));
    }
  }
}
