package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.diff.Diff;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// One property of one object is changed, and the comparison sees exactly that.
@Tag("pg")
class MutationsTest {

  @TestFactory
  Stream<DynamicTest> are_seen_and_nothing_else() {
    return Read.resource("mutations.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(it -> dynamicTest(it[1], () -> check(it[0], it[1])));
  }

  /// @param target the label of what changes
  private static void check(String target, String statement) throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("mutation");
        Connection connection = database.connect()) {
      Schema before = Read.after(connection, Read.resource("mutations.sql"));
      Schema after = Read.after(connection, statement);
      assertThat(Diff.between(before.comparing(true, true), after).changes())
          .extracting(it -> it.target().label())
          .containsExactly(target);
    }
  }
}
