package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What `inspect --format sql` prints makes the same schema again.
@Tag("slow")
class InspectSqlTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int SAMPLE = 40;

  /// Neither is part of what is inspected as SQL.
  private static final String[] PLAIN = {"--no-owner", "--no-privileges"};

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> recreates_the_schema() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      all = files.filter(it -> it.endsWith("new.sql")).sorted().toList();
    }
    assertThat(all).hasSizeGreaterThan(SAMPLE);
    String sample = System.getProperty("inspect.sample", Integer.toString(SAMPLE));
    int count = Math.min(Integer.parseInt(sample), all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get(i * all.size() / count))
        .map(it -> dynamicTest(GOLDEN.relativize(it).toString(), () -> check(it)));
  }

  private void check(Path file) throws IOException, SQLException {
    try (ScratchDatabase first = SharedSandbox.get().create("first");
        ScratchDatabase second = SharedSandbox.get().create("second")) {
      Schema schema = load(file, first);
      assumeTrue(schema.unhandled().isEmpty(), "holds what is not handled yet");
      String sql = SchemaSql.script(schema);
      Schema again = load(Files.writeString(folder.resolve("printed.sql"), sql), second);

      assertThat(Dump.of(second, PLAIN)).as(sql).isEqualTo(Dump.of(first, PLAIN));
      assertThat(SchemaSql.script(again)).isEqualTo(sql);
    }
  }

  private static Schema load(Path file, ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      SqlLoader.load(file, connection);
      return Catalog.read(connection);
    }
  }
}
