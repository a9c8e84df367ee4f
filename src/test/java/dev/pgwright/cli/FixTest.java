package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// `pgwright check --fix --write`: what is written is clean, and makes the schema that the original
/// makes.
@Tag("pg")
class FixTest {

  private static final String BEFORE =
      """
      create schema shop;
      create domain shop.grade as integer;
      create table shop.customers (id bigint primary key, name text);
      create table orders (
        id bigint not null, code text not null, note text, total numeric, customer_id bigint,
        status text, x integer
      );
      create index orders_old on orders (x);
      create index orders_older on orders (note);
      create materialized view sums as select status, sum(total) as total from orders group by 1;
      create unique index on sums (status);
      insert into shop.customers select i, 'c' || i from generate_series(1, 20) i;
      insert into orders
        select i, 'o' || i, 'n', i, 1 + i % 20, 's', i from generate_series(1, 2000) i;
      """;

  /// Migrations, each a case; all of them together are one too.
  private static final List<String> CASES =
      List.of(
          "create index orders_status on orders (status);",
          "CREATE INDEX ON orders (lower(status)) WHERE x > 3; -- kept\n",
          "create unique index if not exists u on orders (id);",
          "drop index orders_old;",
          "drop index if exists orders_old, orders_older;",
          "alter table orders add constraint positive check (total > 0);",
          "alter table orders add check (total > 0), add check (x > id or x <= id);",
          "alter table orders add foreign key (customer_id) references shop.customers on delete"
              + " cascade;",
          "alter table orders add constraint c unique (code) deferrable initially deferred;",
          "alter table orders add unique nulls not distinct (code, x) include (note);",
          "alter table only orders add primary key (id);",
          "alter table orders add primary key (x, id);",
          "alter table orders alter column note set not null;",
          "alter table orders alter note set not null, alter status set default 'new',\n"
              + "  add constraint n check (note <> '');",
          "alter table orders add column token uuid not null default gen_random_uuid();",
          "alter table orders add column n serial, add m bigserial not null;",
          "alter table orders add column y integer check (y > 0);",
          "alter table orders add column best bigint references shop.customers (id);",
          "alter table orders add column slug text default gen_random_uuid()::text unique;",
          "alter domain shop.grade add constraint low check (value > 0);",
          "reindex table orders;",
          "refresh materialized view sums;",
          "set lock_timeout = '1h';\nalter table orders add constraint p check (total > 0);");

  @TempDir private Path folder;

  @Test
  void gives_the_same_catalog_for_all_of_them_together() throws IOException, SQLException {
    same(
        String.join("\n", CASES.stream().filter(it -> !it.contains("(x, id)")).toList()),
        "18",
        false);
  }

  @Test
  void gives_the_same_catalog_for_several_cut_into_migrations() throws IOException, SQLException {
    same(String.join("\n", CASES.subList(0, 11)), "18", true);
  }

  @Test
  void gives_the_same_catalog_in_the_form_for_older_servers() throws IOException, SQLException {
    same("alter table orders alter note set not null, add primary key (x, id);", "16", false);
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicTest> gives_the_same_catalog_statement_by_statement() {
    return CASES.stream().map(it -> dynamicTest(it, () -> same(it, "18", false)));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicTest> gives_the_same_catalog_in_one_transaction() {
    return CASES.stream().map(it -> dynamicTest(it, () -> same(it, "18", true)));
  }

  @Test
  void gives_the_same_catalog_for_a_file_with_blocks() throws IOException, SQLException {
    String block =
        """
        -- first
        begin;
        alter table orders add constraint positive check (total > 0);
        create index orders_status on orders (status);
        alter table orders add constraint c unique (code);
        comment on constraint c on orders is 'x';
        commit;
        begin; create index other on orders (x, id); commit;
        """;
    same(block, "18", false);
  }

  private void same(String migration, String version, boolean wrapped)
      throws IOException, SQLException {
    Path place = Files.createTempDirectory(folder, "case");
    Files.writeString(place.resolve("before.sql"), BEFORE);
    Path files = Files.createDirectory(place.resolve("m"));
    Files.writeString(files.resolve("V2__change.sql"), migration);
    Path known = wrapped ? files : files.resolve("V2__change.sql");
    var arguments =
        List.of("check", "--schema", "before.sql", "--pg-version", version, "--fix", "--write");
    Run.Place run = Run.place().in(place);
    String[] all =
        Stream.concat(arguments.stream(), Stream.of(place.relativize(known).toString()))
            .toArray(String[]::new);
    Run fixed = run.run(all);
    assertThat(fixed.exit()).as(fixed.out() + fixed.err()).isZero();
    assertThat(written(files)).as(fixed.out()).isNotEqualTo(List.of(migration));
    Schema wanted = schema(place.resolve("before.sql"), original(place, migration));
    var applied = new ArrayList<Path>();
    applied.add(place.resolve("before.sql"));
    for (Path file : sorted(files)) {
      applied.add(file(file, wrapped));
    }
    assertThat(schema(applied.toArray(Path[]::new)).objects())
        .as(String.join("\n", written(files)))
        .isEqualTo(wanted.objects());
  }

  private static Path original(Path place, String migration) throws IOException {
    return Files.writeString(place.resolve("original.sql"), migration);
  }

  /// What files make of an empty database.
  private static Schema schema(Path... files) throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("fix");
        Connection connection = database.connect()) {
      for (Path file : files) {
        SqlLoader.load(file, connection);
      }
      return Catalog.read(connection);
    }
  }

  /// The file as Flyway runs it.
  private static Path file(Path file, boolean wrapped) throws IOException {
    if (!wrapped || Files.exists(file.resolveSibling(file.getFileName() + ".conf"))) {
      return file;
    }
    String text = "begin;\n" + Files.readString(file) + "\ncommit;\n";
    return Files.writeString(file.resolveSibling(file.getFileName() + ".tx"), text);
  }

  private static List<String> written(Path folder) throws IOException {
    var texts = new ArrayList<String>();
    for (Path file : sorted(folder)) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".sql"))
          .sorted(
              java.util.Comparator.comparing(
                  it ->
                      dev.pgwright.flyway.FlywayVersion.of(
                              it.getFileName().toString().replaceAll("^V|__.*$", ""))
                          .orElseThrow()))
          .toList();
    }
  }
}
