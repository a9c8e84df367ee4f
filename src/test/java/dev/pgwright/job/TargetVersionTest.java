package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans for servers older than the newest.
@Tag("slow")
class TargetVersionTest {

  private static final String OLD =
      """
      create table users (id bigint primary key);
      create table orders (id bigint primary key, total integer, user_id bigint);
      """;

  @TempDir private Path folder;

  @Test
  void the_files_have_the_form_of_the_version_and_are_proven_on_it() throws Exception {
    Pgwright.Done done =
        plan(
            """
            create table users (id bigint primary key);
            create table orders (id bigint primary key, total integer not null, user_id bigint);
            """,
            "--target-version=16",
            "--postgres-home=" + TestEnv.pg(16).home());

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.out()).contains("PostgreSQL 16.").doesNotContain("proven on");
    assertThat(written()).contains("SET NOT NULL", "CHECK (total IS NOT NULL) NOT VALID");
  }

  @Test
  void where_there_is_no_such_server_the_report_says_what_proved_it() throws Exception {
    assumeThat(Path.of("/usr/lib/postgresql/14")).doesNotExist();
    Files.writeString(folder.resolve("pgwright.toml"), "[plan]\ntarget_version = 14\n");
    Pgwright.Done done =
        plan(
            """
            create table users (id bigint primary key);
            create table orders (id bigint primary key, total integer not null, user_id bigint);
            """,
            "--dry-run");

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.texts("concerns"))
        .anyMatch(it -> it.contains("written for PostgreSQL 14 and proven on"));
    assertThat(done.out()).contains("SET NOT NULL", "CHECK (total IS NOT NULL) NOT VALID");
  }

  @Test
  void what_the_version_does_not_know_is_refused_by_name() throws Exception {
    String wanted =
        """
        create table users (id bigint primary key);
        create table orders (
          id bigint primary key, total integer, user_id bigint,
          twice integer generated always as (total * 2) virtual
        );
        create unique index on orders (user_id) nulls not distinct;
        """;
    for (int home : new int[] {14, 18}) {
      Pgwright.Done done =
          plan(wanted, "--target-version=14", "--postgres-home=" + TestEnv.pg(home).home());

      assertThat(done.exit()).as(done.err() + done.out()).isEqualTo(4);
      assertThat(done.json().path("refusals").toString())
          .contains("column:public.orders.twice", "a virtual generated column", "since 18")
          .contains("index:public.orders_user_id_idx", "NULLS NOT DISTINCT", "since 15");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void an_unknown_version_is_a_mistake() throws Exception {
    Pgwright.Done done = plan("", "--target-version=13");

    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.err()).contains("--target-version takes 14 to 18, not 13");
  }

  private Pgwright.Done plan(String wanted, String... more) throws Exception {
    Files.writeString(folder.resolve("old.sql"), OLD);
    Files.writeString(folder.resolve("new.sql"), wanted);
    String[] words = new String[more.length + 6];
    words[0] = "plan";
    words[1] = "--from=sql:old.sql";
    words[2] = "--to=sql:new.sql";
    words[3] = "--target=sql";
    words[4] = "--out=out";
    words[5] = "--format=json";
    System.arraycopy(more, 0, words, 6, more.length);
    Pgwright.Done done = Pgwright.in(folder).run(words);
    if (done.exit() != 2) {
      assertThat(ReportSchema.errors(done.out())).as(done.err()).isEmpty();
    }
    return done;
  }

  private String written() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.list(folder.resolve("out"))) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
