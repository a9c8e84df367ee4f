package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.job.Setup;
import dev.pgwright.job.read.ExplainRequest;
import dev.pgwright.job.read.Explaining.Explained;
import dev.pgwright.job.read.OnCopy;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Reading;
import dev.pgwright.testing.SharedSandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class ExplainOnCopyTest {

  @Test
  void writes_run_on_a_copy_with_what_foreign_keys_and_views_need() throws SQLException {
    try (ScratchDatabase shop = SharedSandbox.get().create("writes");
        Connection connection = shop.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table c (id int primary key, name text);
          create table o (id int generated always as identity primary key, c int references c on delete cascade);
          create table other (id int);
          create view v as select o.id, c.name from o join c on c.id = o.c;
          insert into c select i, 'n' || i from generate_series(1, 300) i;
          insert into o (c) select 1 + i % 300 from generate_series(1, 6000) i;
          insert into other values (1);
          """);
      statement.execute("vacuum analyze");
      Explained deleted = run("delete from c where id = :id", shop, "7");
      assertThat(deleted.plan().root().title()).isEqualTo("ModifyTable on c");
      assertThat(deleted.warnings().getFirst())
          .isEqualTo("it ran on a copy: public.c 300 rows, public.o 6,000 rows");
      assertThat(deleted.plan().triggers()).extracting(Trigger::constraint).containsOnly(true);
      Explained inserted = run("insert into o (c) select id from c where id < :id", shop, "5");
      assertThat(inserted.plan().root().children().getFirst().actual())
          .extracting(it -> it.rows())
          .isEqualTo(4.0);
      assertThat(run("update c set name = 'x' where id in (select id from v)", shop).warnings())
          .first()
          .asString()
          .contains("public.o 6,000 rows");
      try (ResultSet row = statement.executeQuery("select count(*) from o, c where c.id = 7")) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(6_000);
      }
      assertThatThrownBy(() -> run("delete from nowhere", shop))
          .isInstanceOf(PgwrightException.class)
          .hasMessageContaining("nowhere");
    }
  }

  private static Explained run(String sql, ScratchDatabase database, String... id) {
    var values = new LinkedHashMap<String, String>();
    for (String value : id) {
      values.put("id", value);
    }
    var explain =
        new ExplainRequest(
            null,
            sql,
            values,
            database.libpqUrl(),
            false,
            null,
            false,
            Map.of(),
            Config.defaults(Path.of("")),
            Instant.EPOCH);
    var reading = new Reading(Path.of(""), Map.of(), null, List.of(), Map.of(), List.of());
    return OnCopy.run(
        new OnCopy.Request(
            explain,
            new Setup(
                Config.defaults(Path.of("")), SharedSandbox.settings(), reading, Progress.NONE),
            10_000));
  }
}
