package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.agent.context.ContextStore;
import dev.pgwright.config.Boundaries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page about the schema as the new migrations leave it, in `docs/database`.
final class Documenting {

  private final Errand errand;

  Documenting(Errand errand) {
    this.errand = errand;
  }

  /// Writes the page; a page that is there stays, and is a concern.
  String write() {
    JsonNode page =
        errand.need("inspect_schema", "source", errand.given().from(), "detail", "full");
    var text = new StringBuilder("# " + errand.message() + "\n\n");
    text.append("Migrations: ")
        .append(String.join(", ", errand.ending().texts("migrations_created")))
        .append("\n");
    for (JsonNode table : page.path("tables")) {
      text.append("\n## ").append(table.path("name").asText()).append("\n");
      for (Map.Entry<String, JsonNode> part : table.properties()) {
        lines(text, part.getKey(), part.getValue());
      }
    }
    var place = errand.place();
    Path target =
        place
            .config()
            .root()
            .resolve("docs/database")
            .resolve(ContextStore.id(errand.message()) + ".md");
    try {
      var _ =
          new Boundaries(place.config(), List.of())
              .writeAll(List.of(new Boundaries.NewFile(target, text.toString())));
    } catch (PgwrightException e) {
      errand.ending().say("concerns", "no page about the schema: " + e.getMessage());
      return "not written";
    }
    String name = "docs/database/" + target.getFileName();
    errand.ending().set("x_documents", List.of(name));
    return name;
  }

  private static void lines(StringBuilder text, String title, @Nullable JsonNode lines) {
    if (lines != null && lines.isArray() && !lines.isEmpty()) {
      text.append("\n").append(title).append(":\n\n");
      lines.forEach(it -> text.append("    ").append(it.asText()).append("\n"));
    }
  }
}
