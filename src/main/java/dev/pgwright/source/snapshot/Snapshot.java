package dev.pgwright.source.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.JsonText;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.facts.live.Live;
import dev.pgwright.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A schema in a file: JSON with keys in snake case and a fixed order, no key for what is null, two
/// spaces of indentation, `\n` line ends with one at the end.
///
/// Every object carries its kind as `kind` and its label as `id`; objects are named elsewhere as
/// `kind:schema.name` and `kind:schema.name.part`, with quotes around a name that holds a dot.
public final class Snapshot {

  /// The form of the files; another number is another form.
  public static final int VERSION = 1;

  private static final String VERSION_KEY = "snapshot_version";

  /// What the server said besides its schema, where it was asked for.
  private static final String LIVE_KEY = "live";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Snapshot() {}

  /// The text of a schema; the same schema always gives the same text.
  public static String text(Schema schema) {
    ObjectNode top = MAPPER.createObjectNode().put(VERSION_KEY, VERSION);
    top.setAll((ObjectNode) RecordWriter.write(schema));
    return JsonText.of(MAPPER, top);
  }

  /// The text of a schema with sizes and settings; open transactions are left out.
  public static String text(Schema schema, Live live) {
    ObjectNode top = MAPPER.createObjectNode().put(VERSION_KEY, VERSION);
    top.setAll((ObjectNode) RecordWriter.write(schema));
    top.set(
        LIVE_KEY,
        RecordWriter.write(new Live(live.sizes(), live.settings(), List.of(), live.notes())));
    return JsonText.of(MAPPER, top);
  }

  /// Sizes and settings that a file holds; empty when it holds none.
  ///
  /// @throws PgwrightException as [#read]
  public static Optional<Live> live(Path file) {
    try {
      JsonNode live = tree(text(file)).path(LIVE_KEY);
      return live.isMissingNode()
          ? Optional.empty()
          : Optional.of((Live) read(live, Live.class, "", "/" + LIVE_KEY));
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(file, e.line()) : e;
    }
  }

  /// The schema that a file holds.
  ///
  /// @throws PgwrightException INPUT with file and line for what is no snapshot, one of another
  ///   version, or one that was changed so that it makes no sense
  public static Schema read(Path file) {
    String text = text(file);
    try {
      return parse(text);
    } catch (PgwrightException e) {
      throw e.at(file, e.line());
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw PgwrightException.of(
              Code.INPUT,
              (e instanceof NoSuchFileException ? "no such file: " : "cannot read ") + file)
          .hint("pgwright inspect SOURCE --format json --output FILE writes one")
          .at(file, 0)
          .because(e);
    }
  }

  /// The schema that a text holds; the same as [#read] without the file in its failures.
  public static Schema parse(String text) {
    ObjectNode body = tree(text).deepCopy();
    body.remove(VERSION_KEY);
    body.remove(LIVE_KEY);
    return (Schema) read(body, Schema.class, text, "");
  }

  /// Any record of ours in the same form.
  public static ObjectNode tree(Record value) {
    return (ObjectNode) RecordWriter.write(value);
  }

  /// The record that [#tree(Record)] gave a tree for.
  ///
  /// @throws PgwrightException INPUT, without file and line, for a tree of another form
  public static <T extends Record> T record(JsonNode tree, Class<T> type) {
    return type.cast(read(tree, type, "", ""));
  }

  private static Object read(
      JsonNode node, Class<? extends Record> type, String text, String pointer) {
    try {
      return RecordReader.read(node, type);
    } catch (RecordReader.Mismatch e) {
      throw PgwrightException.of(Code.INPUT, e.getMessage() + " (at " + pointer + e.pointer() + ")")
          .hint("write it again with pgwright inspect SOURCE --format json")
          .atLine(text.isEmpty() ? 0 : line(text, e.pointer()));
    }
  }

  private static ObjectNode tree(String text) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw PgwrightException.of(Code.INPUT, "not JSON: " + e.getOriginalMessage())
          .hint("pgwright inspect SOURCE --format json --output FILE writes a snapshot")
          .atLine(line)
          .because(e);
    }
    if (!tree.isObject() || !tree.path(VERSION_KEY).isInt()) {
      throw PgwrightException.of(Code.INPUT, "no snapshot of a schema: it has no " + VERSION_KEY)
          .hint("pgwright inspect SOURCE --format json --output FILE writes one");
    }
    int version = tree.path(VERSION_KEY).asInt();
    if (version != VERSION) {
      throw PgwrightException.of(
              Code.INPUT,
              "a snapshot of version " + version + "; this pgwright reads version " + VERSION)
          .hint("write it again with pgwright inspect SOURCE --format json");
    }
    return (ObjectNode) tree;
  }

  /// The line of a JSON pointer, or of the nearest value around it.
  private static int line(String text, String pointer) {
    int line = 1;
    int longest = -1;
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        String here = parser.getParsingContext().pathAsPointer().toString();
        if (here.length() > longest && (pointer + "/").startsWith(here + "/")) {
          longest = here.length();
          line = parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }
}
