package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pg_dump writes is run as it is.
@Tag("pg")
final class DumpTest {

  private static final String HOSTILE =
      """
      create extension hstore;
      create schema "We;ird";
      create table "We;ird"."t;a" (
        a int generated always as identity primary key,
        b text default 'x;''y\\',
        c jsonb default '{"a;": 1}');
      insert into "We;ird"."t;a" (b)
        values (E'tab\\there'), (E'line\\nbreak \\\\. back\\\\slash'), (null), ('\\.'), ('😀');
      alter table "We;ird"."t;a" owner to "Own er";
      grant select on "We;ird"."t;a" to public, "Read er";
      create function "We;ird".f() returns int language sql
        begin atomic select case when 1 = 1 then 2 end; select 3 as "end"; end;
      create function g() returns void language plpgsql as $_$ begin perform $$a;b$$; end $_$;
      create rule r as on update to "We;ird"."t;a" do also (select 1; select 2);
      create table part (a int, b text) partition by list (a);
      create table part1 partition of part for values in (1);
      create policy p on part to "Own er" using (a = 1);
      create view v as select E'x\\'y\\\\;' as a;
      comment on view v is E'com;ment\\n\\\\x';
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--format=plain", "--inserts", "--schema-only", "--no-owner"})
  void a_dump_of_a_loaded_dump_is_the_same(String option)
      throws IOException, InterruptedException, SQLException {
    try (ScratchDatabase first = SharedSandbox.get().create("dumped");
        ScratchDatabase second = SharedSandbox.get().create("loaded")) {
      load(first, Files.writeString(folder.resolve("hostile.sql"), HOSTILE));
      Path dump = dump(first, option, "first.sql");
      load(second, dump);
      assertThat(compared(dump(second, option, "second.sql"))).isEqualTo(compared(dump));
    }
  }

  @Tag("matrix")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void a_dump_of_a_newer_version_is_run_on_older_ones(int major)
      throws IOException, InterruptedException, SQLException {
    var settings =
        SandboxSettings.fromEnvironment(System.getenv())
            .withUrl(null)
            .withPostgresHome(TestEnv.pg(major).home())
            .withMajor(major);
    try (ScratchDatabase newer = SharedSandbox.get().create("newer");
        Sandbox sandbox = Sandbox.open(settings, new LinkedHashSet<>(List.of()));
        ScratchDatabase older = sandbox.create("older")) {
      load(newer, Files.writeString(folder.resolve("plain.sql"), "create table t (a int);"));
      load(older, dump(newer, "--format=plain", "dump.sql"));
    }
  }

  private static void load(ScratchDatabase database, Path file) throws SQLException {
    try (Connection connection = database.connect()) {
      assertThat(SqlLoader.load(file, connection).statements()).isPositive();
    }
  }

  private Path dump(ScratchDatabase database, String option, String name)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    List<String> words = new ArrayList<>(List.of(TestEnv.pgDump().toString(), option));
    words.add(database.libpqUrl());
    Process process = new ProcessBuilder(words).inheritIO().redirectOutput(file.toFile()).start();
    assertThat(process.waitFor()).isZero();
    return file;
  }

  /// Without the key that differs from dump to dump.
  private static String compared(Path dump) throws IOException {
    return Files.readAllLines(dump).stream()
        .filter(line -> !line.contains("restrict"))
        .collect(Collectors.joining("\n"));
  }
}
