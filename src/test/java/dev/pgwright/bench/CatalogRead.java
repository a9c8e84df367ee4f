package dev.pgwright.bench;

import dev.pgwright.catalog.Catalog;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The whole catalog of a large database, read over an open connection.
final class CatalogRead implements Benchmark {

  private static final List<Integer> HEAPS_MIB =
      List.of(8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024);

  private final int tables;
  private final Large large;
  private @Nullable Connection connection;

  CatalogRead(int tables) {
    this.tables = tables;
    this.large = new Large(tables);
  }

  @Override
  public String name() {
    return "catalog-read-" + tables + "-tables";
  }

  @Override
  public int rounds() {
    return 5;
  }

  @Override
  public void prepare() throws SQLException {
    large.load();
    connection = large.database().connect();
  }

  @Override
  public void round() {
    if (connection != null) {
      Catalog.read(connection);
    }
  }

  /// The smallest heap of a list that a JVM which does nothing else gets by with.
  @Override
  public String remark() throws Exception {
    for (int heap : HEAPS_MIB) {
      List<String> options = List.of(String.format(Locale.ROOT, "-Xmx%dm", heap));
      String url = "jdbc:postgresql://" + large.database().host() + ":" + large.database().port();
      List<String> command =
          Programs.java(
              CatalogRead.class,
              options,
              url + "/" + large.database().name(),
              large.database().user(),
              large.database().password());
      if (Programs.code(command, Redirect.DISCARD) == 0) {
        return "peak heap at most " + heap + " MiB";
      }
    }
    return "peak heap above 1 GiB";
  }

  /// Reads once.
  ///
  /// @param arguments URL, user and password
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      Catalog.read(connection);
    }
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    large.close();
  }
}
