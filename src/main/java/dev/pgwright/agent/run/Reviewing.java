package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What is wrong with migrations and with the schema they lead to.
final class Reviewing {

  /// Statements whose locks are explained one by one.
  private static final int MOST = 2;

  private final Errand errand;
  private final boolean database;

  /// @param database whether one can be read
  Reviewing(Errand errand, boolean database) {
    this.errand = errand;
    this.database = database;
  }

  /// Reviews; the reads do not depend on each other.
  String review() {
    Given given = errand.given();
    String from = given.from();
    String path = given.path() != null ? given.path() : from == null ? null : folder(from);
    var uses = new ArrayList<Hands.Use>();
    if (path != null) {
      uses.add(Errand.use("review_migration", "path", path, "pg_version", given.version()));
    }
    if (given.path() == null && (from != null || database)) {
      uses.add(Errand.use("review_schema", "source", from == null ? "database" : from));
    }
    for (JsonNode it : errand.need(uses)) {
      errand.findings(it.path("findings"));
      errand.ending().sayAll("concerns", it.path("concerns"));
      if (it.has("verdict")) {
        errand.ending().set("x_verdict", it.path("verdict").asText());
        locks(it.path("statements"));
      }
    }
    errand.ending().evidence("review", "passed");
    return uses.size() + (uses.size() == 1 ? " review" : " reviews");
  }

  private void locks(JsonNode statements) {
    var worst = new LinkedHashSet<String>();
    for (JsonNode it : statements) {
      boolean long_ = it.path("rewrite").asBoolean() || it.path("scan").asBoolean();
      boolean all = it.path("blocks").asText().contains("read");
      if (long_ && all && worst.size() < MOST) {
        worst.add(it.path("sql").asText());
      }
    }
    for (String sql : List.copyOf(worst)) {
      JsonNode lock = errand.attempt("explain_lock", "sql", sql);
      if (lock != null && lock.path("safer_form").isTextual()) {
        errand.ending().say("recommendations", lock.path("safer_form").asText());
      }
    }
  }

  /// The folder of a source.
  static String folder(String source) {
    return source.substring(source.indexOf(':') + 1).replaceFirst("[@#].*$", "");
  }
}
