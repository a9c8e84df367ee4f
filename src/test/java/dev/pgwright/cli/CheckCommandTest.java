package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pgwright check` from arguments to exit codes.
class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void a_file_without_findings_is_0() throws IOException {
    assertThat(check("create table t (id bigint primary key);").exit()).isZero();
  }

  @Test
  void a_finding_is_1_with_its_line() throws IOException {
    Run run = check("select 1;\ncreate index on orders (id);");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("a.sql:2: error: public.orders: ").contains("CONCURRENTLY");
  }

  @Test
  void a_syntax_error_is_3_and_hides_nothing() throws IOException {
    Run run = check("selec 1;\ncreate index on orders (id);");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("a.sql:1: error: syntax error at or near \"selec\"")
        .contains("[index-not-concurrent]");
  }

  @Test
  void an_allowance_with_a_reason_is_heeded() throws IOException {
    Run run =
        check(
            "-- pgwright: allow index-not-concurrent nobody writes at night\n"
                + "create index on orders (id);");
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_schema_makes_it_certain() throws IOException {
    Files.writeString(folder.resolve("schema.sql"), "create table orders (note varchar(10));");
    Files.writeString(folder.resolve("a.sql"), "alter table orders alter column note type text;");
    Run run = place().run("check", "--schema", "schema.sql", "a.sql", "--format", "json");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"work\": [\n        \"none\"");
  }

  @Test
  void the_way_back_is_read_after_the_way_there() throws IOException {
    Files.writeString(folder.resolve("schema.sql"), "create schema old;");
    Files.createDirectory(folder.resolve("steps"));
    Files.writeString(folder.resolve("steps/01_a.down.sql"), "drop table a;");
    Files.writeString(folder.resolve("steps/01_a.up.sql"), "create table a (id integer);");
    Files.writeString(folder.resolve("steps/02_b.down.sql"), "drop table gone;");
    Files.writeString(folder.resolve("steps/02_b.sql"), "alter table a add column b integer;");
    Run run = place().run("check", "--schema", "schema.sql", "steps");
    assertThat(run.out())
        .doesNotContain("\"a\" does not exist")
        .contains("steps/02_b.down.sql:1: error: downgrade: table \"gone\" does not exist");
  }

  @Test
  void a_missing_file_is_3() {
    Run run = place().run("check", "nowhere.sql");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("nowhere.sql: there is no such file");
  }

  private Run check(String sql) throws IOException {
    Files.writeString(folder.resolve("a.sql"), sql);
    return place().run("check", "a.sql");
  }

  private Run.Place place() {
    return Run.place().in(folder);
  }
}
