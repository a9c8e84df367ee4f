package dev.pgwright.twin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.JsonText;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Statistics as JSON: keys in snake case and a fixed order, no key for what is null, `\n` line
/// ends; the same statistics always give the same text.
public final class StatisticsFile {

  /// The form of the files; another number is another form.
  public static final int VERSION = 1;

  private static final String VERSION_KEY = "statistics_version";

  private static final String WRITTEN_BY =
      "pgwright inspect --statistics FILE --database-url URL writes one";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StatisticsFile() {}

  /// The text of a file.
  public static String text(Statistics statistics) {
    ObjectNode top = MAPPER.createObjectNode().put(VERSION_KEY, VERSION);
    top.setAll(Snapshot.tree(statistics));
    return JsonText.of(MAPPER, top);
  }

  /// What a file holds.
  ///
  /// @throws PgwrightException INPUT with the file for what is none, or one of another version
  public static Statistics read(Path file) {
    try {
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (PgwrightException e) {
      throw e.at(file, e.line());
    } catch (IOException e) {
      throw PgwrightException.of(
              Code.INPUT,
              (e instanceof NoSuchFileException ? "no such file: " : "cannot read ") + file)
          .hint(WRITTEN_BY)
          .at(file, 0)
          .because(e);
    }
  }

  /// What a text holds; the same as [#read] without the file in its failures.
  public static Statistics parse(String text) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw PgwrightException.of(Code.INPUT, "not JSON: " + e.getOriginalMessage())
          .hint(WRITTEN_BY)
          .atLine(line)
          .because(e);
    }
    if (!(tree instanceof ObjectNode top) || !top.path(VERSION_KEY).isInt()) {
      throw PgwrightException.of(Code.INPUT, "no statistics of a database: no " + VERSION_KEY)
          .hint(WRITTEN_BY);
    }
    int version = top.path(VERSION_KEY).asInt();
    if (version != VERSION) {
      throw PgwrightException.of(
              Code.INPUT,
              "statistics of version " + version + "; this pgwright reads version " + VERSION)
          .hint("write them again with pgwright inspect --statistics");
    }
    top.remove(VERSION_KEY);
    try {
      return Snapshot.record(top, Statistics.class);
    } catch (PgwrightException e) {
      throw e.hint("write them again with pgwright inspect --statistics");
    }
  }
}
