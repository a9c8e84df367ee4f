package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The reader on PostgreSQL 18; the matrix has the other versions.
@Tag("pg")
class ReaderTest {

  private static Shop shop;

  @BeforeAll
  static void create() throws SQLException, IOException {
    shop = new Shop(SharedSandbox.withVector());
  }

  @AfterAll
  static void close() throws SQLException {
    shop.close();
  }

  @Test
  void nothing_hostile_leaves_a_trace_for_a_superuser() throws SQLException, IOException {
    assertThat(harmful(shop, shop::asSuperuser)).isEmpty();
  }

  @Test
  @Tag("matrix")
  void nothing_hostile_leaves_a_trace_for_a_reader() throws SQLException, IOException {
    assertThat(harmful(shop, shop::asReader)).isEmpty();
  }

  @Test
  @Tag("matrix")
  void nothing_benign_is_refused_to_a_superuser() throws SQLException, IOException {
    assertThat(stopped(shop, shop::asSuperuser)).isEmpty();
  }

  @Test
  void nothing_benign_is_refused_to_a_reader() throws SQLException, IOException {
    assertThat(stopped(shop, shop::asReader)).isEmpty();
  }

  /// The statements that were run, or that have changed something.
  static List<String> harmful(Shop shop, Function<String, Answer> reader)
      throws SQLException, IOException {
    List<String> harmful = new ArrayList<>();
    String before = shop.state();
    List<String> statements = shop.statements("hostile.sql");
    for (String statement : statements) {
      Throwable thrown = catchThrowable(() -> reader.apply(statement));
      boolean stopped =
          thrown instanceof PgwrightException failure && failure.code() == Code.REFUSED;
      if (!stopped) {
        harmful.add(statement + " => " + thrown);
      }
    }
    assertThat(statements.size()).isGreaterThan(200);
    assertThat(shop.state()).isEqualTo(before);
    return harmful;
  }

  /// The statements that were not run.
  static List<String> stopped(Shop shop, Function<String, Answer> reader)
      throws SQLException, IOException {
    List<String> stopped = new ArrayList<>();
    List<String> statements = shop.statements("benign.sql");
    for (String statement : statements) {
      Throwable thrown = catchThrowable(() -> reader.apply(statement));
      if (thrown != null) {
        stopped.add(statement + " => " + thrown);
      }
    }
    assertThat(statements.size()).isGreaterThan(120);
    return stopped;
  }
}
