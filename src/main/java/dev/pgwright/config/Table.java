package dev.pgwright.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One table of a TOML file.
///
/// @param prefix the table's name with a dot behind; empty for the file itself
record Table(Path file, KeyLines lines, String prefix, JsonNode node) {

  /// The same table.
  ///
  /// @throws PgwrightException when it has another key
  Table only(List<String> known) {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        String where = prefix.isEmpty() ? "here" : "in [" + prefix.replaceFirst("\\.$", "") + "]";
        throw wrong(entry.getKey(), "is not known")
            .hint("known " + where + ": " + String.join(", ", known));
      }
    }
    return this;
  }

  /// A table within; empty when the key is missing.
  Table table(String key) {
    JsonNode inner = node.path(key);
    if (!inner.isMissingNode() && !inner.isObject()) {
      throw wrong(key, "must be a table, [" + key + "]");
    }
    return new Table(file, lines, prefix + key + ".", inner);
  }

  /// A text that is not empty; null when the key is missing.
  @Nullable String text(String key) {
    JsonNode value = node.path(key);
    if (value instanceof MissingNode) {
      return null;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw wrong(key, "must be a text in quotes");
    }
    return value.asText();
  }

  /// A whole number; null when the key is missing.
  @Nullable Integer number(String key) {
    JsonNode value = node.path(key);
    if (value instanceof MissingNode) {
      return null;
    }
    if (!value.isInt()) {
      throw wrong(key, "must be a whole number");
    }
    return value.asInt();
  }

  /// A list of texts; null when the key is missing.
  @Nullable List<String> texts(String key) {
    JsonNode value = node.path(key);
    if (value instanceof MissingNode) {
      return null;
    }
    var texts = new ArrayList<String>();
    for (JsonNode one : value) {
      if (!one.isTextual() || one.asText().isBlank()) {
        texts.clear();
        break;
      }
      texts.add(one.asText());
    }
    if (!value.isArray() || texts.size() != value.size()) {
      throw wrong(key, "must be a list of texts, [\"…\", \"…\"]");
    }
    return texts;
  }

  /// Every key with its text, which may be empty.
  SequencedMap<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var entry : node.properties()) {
      if (!entry.getValue().isTextual()) {
        throw wrong(entry.getKey(), "must be a text in quotes");
      }
      values.put(entry.getKey(), entry.getValue().asText());
    }
    return values;
  }

  /// An error about one key.
  PgwrightException wrong(String key, String what) {
    String name = prefix + key;
    return PgwrightException.of(Code.INPUT, name + " " + what).at(file, lines.line(name));
  }
}
