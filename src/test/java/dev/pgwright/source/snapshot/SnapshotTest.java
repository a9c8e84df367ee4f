package dev.pgwright.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {

  private static final Path EVERYTHING = Path.of("src/test/resources/report/schema.json");

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_back() {
    var any = new AnySchema(7);
    var seen = new LinkedHashSet<Class<?>>();
    for (int i = 0; i < 500; i++) {
      Schema schema = any.next();
      schema.objects().values().forEach(it -> seen.add(it.getClass()));
      String text = Snapshot.text(schema);

      assertThat(Snapshot.parse(text)).isEqualTo(schema);
      assertThat(Snapshot.text(Snapshot.parse(text))).isEqualTo(text);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(AnySchema.kinds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "labels": [           | "labls": [            | the key "labels" is missing
          "labels": [           | "colour": 1, "labels": [ | the key "colour" is not known here
          "kind": "enum"        | "kind": "enumm"       | unknown kind "enumm"
          "logged": true        | "logged": "yes"       | neither true nor false
          "start": 1            | "start": 1.5          | no whole number
          "type:public.mood"    | "type:public.mod"     | id says type:public.mod, the rest says type:public.mood
          "public.mood",        | "mood",               | no name of the form schema.name: mood
          "domain:public.age"   | "domain:public.age    | not JSON
          "snapshot_version": 1 | "snapshot_version": 2 | a snapshot of version 2; this pgwright reads version 1
          "snapshot_version": 1 | "version": 1          | no snapshot of a schema: it has no snapshot_version
          "firing": "always"    | "firing": "never"     | unknown word "never"
          "name": "public.mood" | "name": "public.age"  | the rest says type:public.age
          "name": "users_pkey"  | "name": null          | null where there must be a value
          """)
  void a_file_that_was_changed_says_where(String from, String to, String message)
      throws IOException {
    String text = Files.readString(EVERYTHING);
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    Path file = folder.resolve("schema.json");
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));

    var failure = catchThrowableOfType(PgwrightException.class, () -> Snapshot.read(file));

    assertThat(failure).hasMessageContaining(message);
    assertThat(failure.file()).isEqualTo(file);
    assertThat(failure.hint()).contains("pgwright inspect SOURCE --format json");
  }

  @Test
  void a_file_of_an_earlier_build_has_fewer_keys() throws IOException {
    String text = Files.readString(EVERYTHING);
    var tree = new ObjectMapper().readTree(text);
    var left = new ArrayList<String>();

    without(tree, left);

    assertThat(left)
        .contains("access", "descent", "origin", "clustered", "statistics", "otherwise");
    assertThat(Snapshot.parse(tree.toString())).isEqualTo(Snapshot.parse(text));
  }

  /// Leaves out what earlier builds did not write, where it says what they took for granted.
  private static void without(JsonNode node, List<String> left) {
    if (node instanceof ObjectNode object) {
      boolean index = object.path("kind").asText().equals("index");
      for (String key : List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList())) {
        String value = object.get(key).toString();
        boolean usual =
            switch (key) {
              case "access" -> value.contains("\"owners\":[],\"grants\":[],\"roles\":[]");
              case "descent" -> value.equals("{\"kind\":\"none\"}");
              case "origin" -> value.equals("\"local\"");
              case "clustered" -> value.equals("false") && !index;
              case "statistics", "otherwise" -> value.equals("[]");
              default -> false;
            };
        if (usual) {
          object.remove(key);
          left.add(key);
        }
      }
    }
    node.forEach(it -> without(it, left));
  }

  @Test
  void the_line_is_that_of_the_value() throws IOException {
    String text = Files.readString(EVERYTHING).replace("\"firing\": \"always\"", "\"firing\": 3");
    Path file = Files.writeString(folder.resolve("schema.json"), text);
    int line = (int) text.substring(0, text.indexOf("\"firing\"")).lines().count();

    var failure = catchThrowableOfType(PgwrightException.class, () -> Snapshot.read(file));

    assertThat(failure).hasMessageStartingWith("no text (at /objects/10/firing)");
    assertThat(failure.line()).isEqualTo(line);
  }

  @Test
  void a_file_that_is_not_there() {
    var failure =
        catchThrowableOfType(
            PgwrightException.class, () -> Snapshot.read(folder.resolve("nowhere.json")));

    assertThat(failure).hasMessageStartingWith("no such file: ");
  }
}
