package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From a wanted schema to proven files: plan, write, review.
final class Writing {

  /// So many new files are reviewed one by one, more of them with their folder.
  private static final int SINGLE = 3;

  private final Errand errand;
  private @Nullable JsonNode planned;
  private List<String> written = List.of();

  Writing(Errand errand) {
    this.errand = errand;
  }

  /// The steps of it.
  ///
  /// @param wanted `to`, or `add` and perhaps `backfills`
  List<Step> steps(Wanted wanted) {
    if (errand.given().dry()) {
      return List.of(plan(wanted));
    }
    return List.of(
        plan(wanted),
        new Step(
            "prove the migration and write it",
            "proving the migration on a throwaway server, up, down and up",
            true,
            this::write),
        new Step("review the files", "reviewing the files", false, this::review));
  }

  /// What the schema should be; asked once the steps before have run.
  @FunctionalInterface
  interface Wanted {

    /// Arguments of plan_migration; empty for nothing to do.
    Map<String, Object> arguments();
  }

  private Step plan(Wanted wanted) {
    return new Step(
        "plan the migration", "planning the migration", false, () -> plan(wanted.arguments()));
  }

  private String plan(Map<String, Object> wanted) {
    if (wanted.isEmpty()) {
      return "nothing to do";
    }
    var arguments = new LinkedHashMap<String, Object>();
    String from = errand.given().from();
    arguments.put("from", from == null ? "database" : from);
    arguments.put("message", errand.message());
    if (errand.given().version() != null) {
      arguments.put("pg_version", errand.given().version());
    }
    arguments.putAll(wanted);
    JsonNode plan = errand.need("plan_migration", pairs(arguments));
    Ending ending = errand.ending();
    ending.sayAll("questions", plan.path("questions"));
    for (JsonNode it : plan.path("refused")) {
      ending.say(
          "blocked_by",
          it.path("object").asText()
              + ": "
              + it.path("difference").asText()
              + "; "
              + it.path("remedy").asText());
    }
    waiting(plan);
    if (errand.given().dry()) {
      ending.sayAll("concerns", plan.path("warnings"));
      ending.set("x_previews", plan.path("revisions"));
      ending.say("concerns", "nothing was written or proven: this was a dry run");
    }
    if (!plan.path("refused").isEmpty()) {
      throw new Stuck(Stuck.Reason.BLOCKED, "there is no safe way for all of it");
    }
    planned = plan;
    return plan.path("plan_id").asText("nothing to change");
  }

  private static @Nullable Object[] pairs(Map<String, Object> arguments) {
    var pairs = new ArrayList<@Nullable Object>();
    arguments.forEach(
        (key, value) -> {
          pairs.add(key);
          pairs.add(value);
        });
    return pairs.toArray();
  }

  /// Tokens of the drops that a person has approved; the others stay, and are a concern.
  private List<String> waiting(JsonNode plan) {
    var approved = new ArrayList<String>();
    for (JsonNode it : plan.path("approvals_required")) {
      String object = it.path("object").asText();
      if (Approvals.names(errand.given().approvals(), object, it.path("token").asText())) {
        approved.add(it.path("token").asText());
      } else {
        errand
            .ending()
            .say(
                "concerns",
                object
                    + " stays: "
                    + it.path("why").asText()
                    + "; --approve-drop "
                    + object
                    + " drops it");
      }
    }
    return approved;
  }

  private String write() {
    JsonNode plan = planned;
    if (plan == null || !plan.path("plan_id").isTextual()) {
      errand.ending().evidence("plan", "passed");
      return "the schema is as wanted";
    }
    List<String> approved = waiting(plan);
    if (plan.path("revisions").isEmpty() && approved.isEmpty()) {
      errand.ending().evidence("plan", "passed");
      return "nothing to write";
    }
    JsonNode done =
        errand.need(
            "write_migration", "plan_id", plan.path("plan_id").asText(), "approvals", approved);
    Ending ending = errand.ending();
    errand.checks(done.path("checks"));
    ending.sayAll("migrations_created", done.path("written"));
    ending.sayAll("concerns", done.path("warnings"));
    errand.made(done.at("/report/indexes_added"));
    ending.addAll("constraints_added", done.at("/report/constraints_added"));
    var names = new ArrayList<String>();
    done.path("written").forEach(it -> names.add(it.asText()));
    written = names;
    if (names.isEmpty()) {
      ending.sayAll("blocked_by", done.path("blocked_by"));
      throw new Stuck(Stuck.Reason.BLOCKED, "the migration was not written");
    }
    ending.set("reversible", done.at("/report/reversible").asBoolean());
    return done.path("proof_id").asText();
  }

  /// What the rules say of the new files; that they have a way back was proven, and what the way
  /// back does is told nowhere.
  private String review() {
    String first = written.isEmpty() ? null : errand.found(written.getFirst());
    if (first == null) {
      return "no files";
    }
    String folder = first.substring(0, Math.max(0, first.lastIndexOf('/')));
    var found = new ArrayList<@Nullable JsonNode>();
    if (written.size() <= SINGLE) {
      for (String file : written) {
        String path = folder.isEmpty() ? file : folder + "/" + file;
        found.add(errand.attempt("review_migration", "path", path));
      }
    } else {
      String from = errand.given().from();
      String around = folder.isEmpty() ? "." : folder;
      boolean alembic = from != null && from.startsWith("alembic:");
      String whole = from != null && alembic ? Reviewing.folder(from) : around;
      found.add(errand.attempt("review_migration", "path", whole));
    }
    ArrayNode ours = JsonNodeFactory.instance.arrayNode();
    for (JsonNode it : found) {
      if (it != null) {
        ours(it, ours);
      }
    }
    errand.findings(ours);
    return ours.size() + (ours.size() == 1 ? " finding" : " findings");
  }

  private void ours(JsonNode review, ArrayNode ours) {
    for (JsonNode it : review.path("findings")) {
      String name = it.path("file").asText();
      boolean way = it.path("rule").asText().equals("missing-downgrade");
      boolean serious = !it.path("severity").asText().equals("info");
      if (serious && !way && written.contains(name.substring(name.lastIndexOf('/') + 1))) {
        ours.add(it);
      }
    }
  }
}
