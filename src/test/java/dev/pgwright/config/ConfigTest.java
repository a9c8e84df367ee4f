package dev.pgwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

  @TempDir private Path temporary = Path.of("");
  private Path repository = Path.of("");

  @BeforeEach
  void a_repository() throws IOException {
    repository = Files.createDirectories(temporary.resolve("repo"));
    Files.createDirectory(repository.resolve(".git"));
    Files.createDirectories(repository.resolve("backend/app"));
  }

  @Test
  void without_a_file_the_defaults_hold_from_the_repository_on() {
    assertThat(Config.find(repository.resolve("backend/app")))
        .isEqualTo(Config.defaults(repository));
  }

  @Test
  void every_key_can_be_set() throws IOException {
    Path file =
        write(
            """
            [paths]
            allowed = ["db/**", "docs/*.md"]
            forbidden = []

            [plan]
            target = "sql"
            target_version = 16

            [naming]
            index = "{table}_{columns}_ix"
            constraint = "{table}_{columns}_{type}_k"
            foreign_key = "{table}_{ref_table}_fk"

            [sandbox]
            url = "postgresql://localhost/postgres"
            postgres_home = "pg"
            cache = "/var/cache/pgwright"

            [python]
            path = ".venv/bin/python"

            [models]
            python_path = ["backend/src"]

            [flyway]
            placeholders = { owner = "app", empty = "" }

            [check]
            small_table = 500
            settings = { timezone = "UTC" }

            [guard]
            disposable = ["localhost/*_test"]
            protected = ["*/prod"]
            audit = "guard.jsonl"

            [environments]
            prod = ["db.example.com/shop"]

            [query]
            rows = 100
            timeout_ms = 5000
            max_cost = 20000
            functions = ["public.net"]
            audit = "reads.jsonl"
            """);

    assertThat(Config.find(repository.resolve("backend")))
        .isEqualTo(
            new Config(
                file,
                repository,
                new Config.Paths(List.of("db/**", "docs/*.md"), List.of()),
                "sql",
                16,
                new Config.Naming(
                    "{table}_{columns}_ix", "{table}_{columns}_{type}_k", "{table}_{ref_table}_fk"),
                new Config.Sandbox(
                    "postgresql://localhost/postgres",
                    repository.resolve("pg"),
                    Path.of("/var/cache/pgwright")),
                repository.resolve(".venv/bin/python"),
                new Config.Inputs(List.of(repository.resolve("backend/src")), placeholders()),
                new Config.Check(500, settings()),
                new Config.Guard(
                    List.of("localhost/*_test"),
                    List.of("*/prod"),
                    repository.resolve("guard.jsonl")),
                new Config.Query(
                    List.of("db.example.com/shop"),
                    100,
                    5000,
                    20000,
                    List.of("public.net"),
                    repository.resolve("reads.jsonl"))));
  }

  @Test
  void the_nearest_file_counts() throws IOException {
    write("[plan]\ntarget = \"sql\"\n");
    Path nearer = repository.resolve("backend/pgwright.toml");
    Files.writeString(nearer, "");

    assertThat(Config.find(repository.resolve("backend/app")).file()).isEqualTo(nearer);
  }

  @Test
  void nothing_above_the_repository_is_read() throws IOException {
    Files.writeString(temporary.resolve("pgwright.toml"), "[plan]\ntarget = \"sql\"\n");

    assertThat(Config.find(repository).file()).isNull();
  }

  @Test
  void nothing_above_is_read_outside_a_repository() throws IOException {
    Files.writeString(temporary.resolve("pgwright.toml"), "[plan]\ntarget = \"sql\"\n");
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));

    assertThat(Config.find(elsewhere)).isEqualTo(Config.defaults(elsewhere));
  }

  @Test
  void an_unknown_key_is_an_error_with_its_line() throws IOException {
    failsAt(4, "paths.alowed is not known", "[plan]\n\n[paths]\nalowed = [\"a\"]\n");
    failsAt(2, "sandbx is not known", "\n[sandbx]\nurl = \"a\"\n");
    failsAt(3, "plan.targets is not known", "\n\nplan.targets = \"sql\"\n");
    failsAt(2, "color is not known", "# colour\n\"color\" = 1\n");
  }

  @Test
  void a_value_of_the_wrong_kind_is_an_error_with_its_line() throws IOException {
    failsAt(2, "paths.allowed must be a list of texts", "[paths]\nallowed = \"a\"\n");
    failsAt(2, "paths.allowed must be a list of texts", "[paths]\nallowed = [1]\n");
    failsAt(2, "paths.forbidden must stay below", "[paths]\nforbidden = [\"../a/**\"]\n");
    failsAt(2, "paths.allowed is not a pattern", "[paths]\nallowed = [\"a/{b\"]\n");
    failsAt(2, "plan.target must be", "[plan]\ntarget = \"oracle\"\n");
    failsAt(1, "plan must be a table", "plan = 1\n");
    failsAt(2, "python.path must be a text", "[python]\npath = 3\n");
    failsAt(2, "naming.index knows {table}, {columns}, but not", "[naming]\nindex = \"{type}\"\n");
    failsAt(2, "naming.index must contain {table}", "[naming]\nindex = \"idx\"\n");
  }

  @Test
  void what_is_not_toml_is_an_error_with_its_line() throws IOException {
    failsAt(3, "not TOML", "[plan]\ntarget = \"sql\"\n[[[\n");
    failsAt(2, "not TOML", "[plan]\ntarget = sql\n");
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    PgwrightException failure =
        catchThrowableOfType(
            PgwrightException.class, () -> Config.read(repository.resolve("none.toml")));

    assertThat(failure.code()).isEqualTo(PgwrightException.Code.INPUT);
    assertThat(failure).hasMessageContaining("cannot read the configuration");
  }

  @Test
  void the_documented_file_is_one_with_the_documented_defaults() throws IOException {
    String page = Files.readString(Path.of("docs/configuration.md"));
    String fence = page.substring(page.indexOf("```toml") + 7, page.lastIndexOf("```"));

    Config config = Config.read(write(fence));

    assertThat(config.paths().forbidden()).isEqualTo(Config.Paths.DEFAULT_FORBIDDEN);
    assertThat(config.paths().allowed()).containsAll(Config.Paths.DEFAULT_ALLOWED);
    assertThat(config.naming()).isEqualTo(Config.Naming.DEFAULT);
  }

  private void failsAt(int line, String message, String text) throws IOException {
    Path file = write(text);
    PgwrightException failure =
        catchThrowableOfType(PgwrightException.class, () -> Config.read(file));
    assertThat(failure).as(text).isNotNull().hasMessageContaining(message);
    assertThat(failure.file()).isEqualTo(file);
    assertThat(failure.line()).as(text).isEqualTo(line);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(repository.resolve("pgwright.toml"), text);
  }

  private static SequencedMap<String, String> settings() {
    var values = new LinkedHashMap<String, String>();
    values.put("timezone", "UTC");
    return values;
  }

  private static SequencedMap<String, String> placeholders() {
    var values = new LinkedHashMap<String, String>();
    values.put("owner", "app");
    values.put("empty", "");
    return values;
  }
}
