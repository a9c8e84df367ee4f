package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What programs read of `check` and `sql parse`, over statements of every kind.
class JsonContractTest {

  private static final List<Path> STATEMENTS =
      List.of(
          Path.of("src/test/resources/replay/rich.sql"),
          Path.of("src/test/resources/replay/effects.sql"),
          Path.of("src/test/resources/grammar/spellings.sql"));

  @TempDir private Path folder;

  @Test
  void check_tells_every_statement_in_the_same_form() throws IOException {
    Run run = run("check", "--format", "json", "--allow-unanalysed");
    assertThat(ReportSchema.errors(run.out())).isEmpty();
    var modes = new TreeSet<String>();
    var work = new TreeSet<String>();
    for (JsonNode it : new ObjectMapper().readTree(run.out()).get("statements")) {
      List<String> keys = keys(it);
      keys.removeAll(List.of("waits", "duration"));
      assertThat(keys)
          .containsExactly(
              "file", "line", "sql", "locks", "work", "rewrites", "runs", "why", "since");
      it.get("locks")
          .forEach(
              lock -> {
                assertThat(keys(lock)).containsExactly("relation", "mode");
                modes.add(lock.get("mode").asText());
              });
      it.get("work").forEach(word -> work.add(word.asText()));
      assertThat(it.get("runs").asText()).isIn("ok", "error", "unknown");
      assertThat(it.get("since").asInt()).isBetween(14, 18);
    }
    assertThat(work)
        .containsExactlyInAnyOrder("none", "scan", "rewrite", "index-build", "validate");
    assertThat(modes)
        .isSubsetOf(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE")
        .hasSizeGreaterThan(5);
  }

  @Test
  void the_parser_tells_every_statement_in_the_same_form() throws IOException {
    int index = 0;
    int end = 0;
    var kinds = new TreeSet<String>();
    JsonNode all = new ObjectMapper().readTree(run("sql", "parse", "--format", "json").out());
    for (JsonNode it : all) {
      boolean ok = it.get("ok").asBoolean();
      List<String> keys = keys(it);
      keys.remove("error");
      keys.remove("printed");
      assertThat(keys).containsExactly("index", "start", "end", "line", "kind", "ok", "since");
      assertThat(it.has("error")).isNotEqualTo(ok);
      assertThat(it.has("printed")).isEqualTo(ok);
      if (!ok) {
        assertThat(it.get("error").get("message").asText()).isNotEmpty();
        assertThat(it.get("error").get("offset").asInt()).isGreaterThanOrEqualTo(end);
      }
      assertThat(it.get("index").asInt()).isEqualTo(index++);
      assertThat(it.get("start").asInt()).isGreaterThanOrEqualTo(end);
      end = it.get("end").asInt();
      kinds.add(it.get("kind").asText());
    }
    assertThat(kinds).hasSizeGreaterThan(100);
  }

  /// The command over one file of all statements.
  private Run run(String... command) throws IOException {
    var text = new StringBuilder();
    for (Path each : STATEMENTS) {
      text.append(Files.readString(each)).append('\n');
    }
    Files.writeString(folder.resolve("all.sql"), text);
    var arguments = new ArrayList<>(List.of(command));
    arguments.add("all.sql");
    return Run.place().in(folder).run(arguments.toArray(String[]::new));
  }

  private static List<String> keys(JsonNode node) {
    var keys = new ArrayList<String>();
    for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
      keys.add(it.next());
    }
    return keys;
  }
}
