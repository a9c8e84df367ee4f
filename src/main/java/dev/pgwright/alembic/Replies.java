package dev.pgwright.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The driver's answers as records.
final class Replies {

  private Replies() {}

  static History history(JsonNode reply) {
    return new History(
        new History.Versions(
            text(reply, "alembic_version"),
            text(reply, "sqlalchemy_version"),
            text(reply, "python_version")),
        Path.of(text(reply, "config_file")),
        Path.of(text(reply, "script_location")),
        Path.of(text(reply, "env_py")),
        layout(reply),
        each(reply.path("revisions"), Replies::revision),
        texts(reply.path("heads")),
        texts(reply.path("bases")),
        texts(reply.path("warnings")));
  }

  private static History.Layout layout(JsonNode reply) {
    String template = maybe(reply, "template");
    return new History.Layout(
        each(reply.path("version_locations"), it -> Path.of(it.asText())),
        reply.path("recursive").asBoolean(),
        text(reply, "file_template"),
        reply.path("truncate_slug_length").asInt(),
        maybe(reply, "timezone"),
        text(reply, "output_encoding"),
        template == null ? null : Path.of(template),
        maybe(reply, "template_text"));
  }

  private static Revision revision(JsonNode reply) {
    return new Revision(
        text(reply, "revision"),
        texts(reply.path("down_revisions")),
        texts(reply.path("depends_on")),
        texts(reply.path("branch_labels")),
        Path.of(text(reply, "path")),
        text(reply, "doc"),
        reply.path("is_head").asBoolean(),
        texts(reply.path("attributes")));
  }

  static Environment environment(JsonNode reply) {
    Map<String, String> convention = new LinkedHashMap<>();
    for (var entry : reply.path("naming_convention").properties()) {
      convention.put(entry.getKey(), entry.getValue().asText());
    }
    return new Environment(
        TransactionMode.valueOf(text(reply, "mode").toUpperCase(Locale.ROOT)),
        text(reply, "driver"),
        reply.path("async").asBoolean(),
        text(reply, "version_table"),
        maybe(reply, "version_table_schema"),
        convention,
        reply.path("runs").asInt(),
        texts(reply.path("databases")),
        texts(reply.path("heads")));
  }

  static Issued issued(JsonNode reply) {
    String file = maybe(reply, "file");
    return new Issued(
        text(reply, "sql"),
        reply.path("backend_pid").asInt(),
        reply.path("in_transaction").asBoolean(),
        maybe(reply, "revision"),
        file == null ? null : Path.of(file),
        reply.path("line").asInt());
  }

  static List<String> texts(JsonNode array) {
    return each(array, JsonNode::asText);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> of) {
    return StreamSupport.stream(array.spliterator(), false).map(of).toList();
  }

  private static String text(JsonNode reply, String field) {
    JsonNode value = reply.path(field);
    if (!value.isTextual()) {
      throw new IllegalStateException("the driver's answer has no " + field);
    }
    return value.asText();
  }

  static @Nullable String maybe(JsonNode reply, String field) {
    JsonNode value = reply.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
