package dev.pgwright.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayFolderTest {

  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private FlywayHistory read(@Nullable String target) {
    return FlywayFolder.read(folder, target, new TreeMap<>(), new TreeMap<>());
  }

  private List<String> order(@Nullable String target) {
    return read(target).migrations().stream()
        .map(it -> folder.relativize(it.file()).toString())
        .toList();
  }

  private PgwrightException failure(@Nullable String target) {
    var failure = catchThrowableOfType(PgwrightException.class, () -> read(target));
    return Objects.requireNonNull(failure, "no failure");
  }

  @Test
  void versions_compare_as_numbers_and_repeatables_come_last() throws IOException {
    for (String name :
        List.of(
            "V10__ten.sql",
            "V9__nine.sql",
            "V1_10__later.sql",
            "V1.2__earlier.sql",
            "V2__two.sql",
            "U2__two.sql",
            "below/V1__first.sql",
            "R__b_view.sql",
            "R__a_view.sql",
            "V003__three.sql",
            "V20240101120000__dated.sql")) {
      file(name, "select 1;");
    }

    assertThat(order(null))
        .containsExactly(
            "below/V1__first.sql",
            "V1.2__earlier.sql",
            "V1_10__later.sql",
            "V2__two.sql",
            "V003__three.sql",
            "V9__nine.sql",
            "V10__ten.sql",
            "V20240101120000__dated.sql",
            "R__a_view.sql",
            "R__b_view.sql");
    assertThat(order("2.0"))
        .containsExactly(
            "below/V1__first.sql",
            "V1.2__earlier.sql",
            "V1_10__later.sql",
            "V2__two.sql",
            "R__a_view.sql",
            "R__b_view.sql");
    assertThat(failure("4")).hasMessage("no migration has the version 4");
    assertThat(failure("x")).hasMessage("not a version of Flyway: x");
  }

  @Test
  void a_baseline_migration_stands_for_those_before_it() throws IOException {
    file("V1__a.sql", "select 1;");
    file("V2__b.sql", "select 2;");
    file("B2__both.sql", "select 12;");
    file("V3__c.sql", "select 3;");

    assertThat(order(null)).containsExactly("B2__both.sql", "V3__c.sql");
    assertThat(order("1")).containsExactly("V1__a.sql");
  }

  @Test
  void placeholders_come_from_the_caller_the_environment_and_the_settings() throws IOException {
    file("V1__a.sql", "create table ${Owner}.${x} (n int); -- ${flyway:filename} ${secret}");
    file("flyway.conf", "flyway.placeholders.owner=conf\nflyway.placeholders.x=t\n");
    Map<String, String> env = new LinkedHashMap<>();
    env.put("FLYWAY_PLACEHOLDERS_OWNER", "env");
    Map<String, String> given = new LinkedHashMap<>();
    given.put("secret", "");

    assertThat(FlywayFolder.read(folder, null, given, env).migrations().getFirst().text())
        .isEqualTo("create table env.t (n int); -- V1__a.sql ");
    assertThat(failure(null))
        .hasMessage("the placeholder ${secret} has no value")
        .satisfies(it -> assertThat(it.line()).isOne())
        .satisfies(it -> assertThat(it.hint()).contains("--placeholder secret="));
  }

  @Test
  void settings_change_names_placeholders_and_schemas() throws IOException {
    file(
        "flyway.toml",
        """
        [flyway]
        sqlMigrationPrefix = "M"
        sqlMigrationSeparator = "--"
        placeholderReplacement = false
        mixed = true
        schemas = ["app", "audit"]
        """);
    file("M1--a.sql", "select '${kept}';");
    file("V1__other.sql", "select 1;");

    FlywayHistory history = read(null);

    assertThat(history.migrations())
        .singleElement()
        .satisfies(it -> assertThat(it.text()).isEqualTo("select '${kept}';"));
    assertThat(history.mixed()).isTrue();
    assertThat(history.schemas()).containsExactly("app", "audit");
    assertThat(history.defaultSchema()).isEqualTo("app");
    assertThat(history.ignored()).containsExactly(folder.resolve("V1__other.sql"));
  }

  @Test
  void a_file_beside_a_migration_decides_about_its_transaction() throws IOException {
    file("V1__a.sql", "select '${x}';");
    file("V1__a.sql.conf", "executeInTransaction=false\nplaceholderReplacement=false\n");
    file("V2__b.sql", "select 1;");

    assertThat(read(null).migrations())
        .extracting(FlywayMigration::transaction)
        .containsExactly(false, null);
    file("V2__b.sql.conf", "shouldExecute=false\n");
    assertThat(failure(null)).hasMessage("the setting shouldExecute is unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V2__Move.java          | the migration V2__Move.java is not run
          V2__Move.kt            | the migration V2__Move.kt is not run
          R__Load.class          | the migration R__Load.class is not run
          V2__load.sh            | the migration V2__load.sh is not run
          beforeMigrate.sql      | the callback beforeMigrate.sql is not run
          afterMigrate__x.sql    | the callback afterMigrate__x.sql is not run
          V2_one_underscore.sql  | Flyway would not see V2_one_underscore.sql
          V1__b.sql              | two migrations have the version 1:
          """)
  void what_only_flyway_runs_or_nobody_is_refused(String name, String message) throws IOException {
    file("V1__a.sql", "select 1;");
    file(name, "");

    assertThat(failure(null)).hasMessageStartingWith(message.strip());
    assertThat(failure(null).file()).isEqualTo(folder.resolve(name));
    assertThat(failure(null).hint()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"afterClean.sql", "beforeUndo.sql", "README.md", "afterInfo.sql"})
  void what_does_not_concern_a_migration_is_left_alone(String name) throws IOException {
    file("V1__a.sql", "select 1;");
    file(name, "");

    assertThat(order(null)).containsExactly("V1__a.sql");
    assertThat(read(null).ignored()).isEmpty();
  }

  @Test
  void classes_of_the_same_application_are_seen() throws IOException {
    file("src/main/resources/db/migration/V1__a.sql", "select 1;");
    file("src/main/java/db/migration/V2__Fill.java", "");

    var failure =
        catchThrowableOfType(
            PgwrightException.class,
            () ->
                FlywayFolder.read(
                    folder.resolve("src/main/resources/db/migration"),
                    null,
                    new TreeMap<>(),
                    new TreeMap<>()));

    assertThat(failure).hasMessageStartingWith("the migration V2__Fill.java is not run");
  }

  @Test
  void a_folder_without_migrations() throws IOException {
    assertThat(failure(null)).hasMessageStartingWith("no migrations in the folder ");
    file("U1__a.sql", "select 1;");
    assertThat(failure(null)).hasMessageStartingWith("no migrations in the folder ");
  }
}
