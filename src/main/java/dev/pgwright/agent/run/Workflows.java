package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The steps of each kind of task.
final class Workflows {

  private final Errand errand;
  private final boolean database;
  private final List<String> add = new ArrayList<>();
  private final Map<String, Object> backfills = new LinkedHashMap<>();

  /// @param database whether one can be read
  Workflows(Errand errand, boolean database) {
    this.errand = errand;
    this.database = database;
  }

  /// The steps of a kind, in their order.
  List<Step> of(Kind kind) {
    return switch (kind) {
      case REVIEW -> reviewing();
      case DESIGN -> designing();
      case OPTIMIZE -> optimizing();
      case SEARCH, VECTOR -> searching(kind);
      case SUITE -> everything();
    };
  }

  private List<Step> reviewing() {
    var steps = new ArrayList<Step>();
    steps.add(looking());
    steps.add(
        new Step(
            "review migrations and schema",
            "reviewing migrations and schema",
            false,
            new Reviewing(errand, database)::review));
    String from = errand.given().from();
    if (from != null && errand.given().path() == null) {
      steps.add(
          new Step(
              "prove the migrations",
              "proving the migrations on a throwaway server",
              true,
              () -> proven(from)));
    }
    return steps;
  }

  private List<Step> designing() {
    var steps = new ArrayList<Step>();
    steps.add(looking());
    steps.addAll(new Writing(errand).steps(this::wanted));
    return steps;
  }

  private List<Step> optimizing() {
    var steps = new ArrayList<Step>();
    steps.add(looking());
    steps.add(
        new Step(
            "find out where the time goes",
            "finding out where the time goes",
            false,
            this::explained));
    steps.add(
        new Step(
            "try indexes", "trying indexes, and measuring before and after", true, this::tuned));
    if (errand.given().from() != null) {
      steps.addAll(new Writing(errand).steps(this::added));
    }
    return steps;
  }

  private List<Step> searching(Kind kind) {
    var steps = new ArrayList<Step>();
    steps.add(looking());
    steps.add(
        new Step(
            "choose how it is searched",
            "choosing how it is searched",
            false,
            () -> advised(kind)));
    if (errand.given().from() != null) {
      steps.addAll(new Writing(errand).steps(this::added));
    }
    return steps;
  }

  private List<Step> everything() {
    Given given = errand.given();
    var steps = new ArrayList<>(designing());
    boolean asks = given.query() != null || given.workload() != null;
    if (asks) {
      steps.add(
          new Step(
              "find out where the time goes",
              "finding out where the time goes",
              false,
              this::explained));
      steps.add(new Step("try indexes", "trying indexes", true, this::tuned));
      if (given.from() != null) {
        steps.addAll(new Writing(errand).steps(this::added));
      }
    }
    String from = given.from();
    if (from != null && !given.dry()) {
      steps.add(
          new Step(
              "prove the whole history",
              "proving the whole history on a throwaway server",
              true,
              () -> proven(from)));
      steps.add(
          new Step(
              "document the schema",
              "documenting the schema",
              false,
              new Documenting(errand)::write));
    }
    return steps;
  }

  /// What there is, before anything is proposed; the reads do not depend on each other.
  private Step looking() {
    return new Step(
        "read the schema and the migrations",
        "reading the schema and the migrations",
        false,
        this::looked);
  }

  private String looked() {
    Given given = errand.given();
    String from = given.from();
    var uses = new ArrayList<Hands.Use>();
    if (from != null && from.startsWith("alembic:")) {
      uses.add(
          Errand.use("migration_history", "dir", from.substring(8).replaceFirst("[@#].*$", "")));
    }
    if (from != null || database) {
      uses.add(Errand.use("inspect_schema", "source", from == null ? "database" : from));
    }
    if (uses.isEmpty()) {
      return "nothing but the file";
    }
    List<JsonNode> found = errand.need(uses);
    var ids = new ArrayList<String>();
    for (JsonNode it : found) {
      ids.add(it.path(it.has("history_id") ? "history_id" : "snapshot_id").asText());
      for (JsonNode flaw : it.path("flaws")) {
        errand
            .ending()
            .say("concerns", flaw.path("file").asText() + ": " + flaw.path("message").asText());
      }
      if (it.path("heads").size() > 1) {
        errand.ending().say("concerns", "the history has several heads: " + it.path("heads"));
      }
    }
    errand.ending().evidence("inspect", "passed");
    return String.join(", ", ids);
  }

  private Map<String, Object> wanted() {
    Given given = errand.given();
    return given.to() == null ? Errand.with("add", given.add()) : Errand.with("to", given.to());
  }

  private Map<String, Object> added() {
    return add.isEmpty() ? new LinkedHashMap<>() : Errand.with("add", add, "backfills", backfills);
  }

  private String proven(String from) {
    JsonNode proof =
        errand.need("verify_migration", "source", from, "pg_version", errand.given().version());
    errand.checks(proof.path("checks"));
    errand.findings(proof.path("findings"));
    errand.ending().sayAll("concerns", proof.path("concerns"));
    errand.ending().sayAll("concerns", proof.path("blocked_by"));
    return proof.path("proof_id").asText();
  }

  private String explained() {
    Given given = errand.given();
    List<String> queries =
        given.query() != null
            ? List.of(given.query())
            : given.workload() == null ? List.of() : Statements.first(errand, given.workload());
    if (queries.isEmpty()) {
      JsonNode slow = given.workload() == null ? errand.attempt("find_slow_queries") : null;
      if (slow != null) {
        errand.ending().sayAll("concerns", slow.path("prerequisites_missing"));
      }
      return slow == null ? "the workload's file" : slow.path("queries").size() + " statements";
    }
    var ids = new ArrayList<String>();
    queries.forEach(it -> ids.add(explained(it)));
    return String.join(", ", ids);
  }

  private String explained(String query) {
    JsonNode plan = errand.attempt("explain_query", "sql", query);
    if (plan == null) {
      return "not explained";
    }
    for (JsonNode it : plan.path("findings")) {
      errand
          .ending()
          .say("recommendations", it.path("message").asText() + ": " + it.path("remedy").asText());
    }
    if (plan.path("total_ms").isNumber()) {
      errand.ending().set("x_before_ms", plan.path("total_ms").asDouble());
    }
    String id = plan.path("plan_id").asText();
    errand.ending().say("plan_ids", id);
    return id;
  }

  private String tuned() {
    Given given = errand.given();
    JsonNode tuned =
        errand.need(
            "tune_query",
            "sql",
            given.query(),
            "workload",
            given.workload(),
            "measure",
            given.measure());
    JsonNode report = tuned.path("report");
    String id = tuned.path("advice_id").asText();
    Ending ending = errand.ending();
    ending.say("plan_ids", id);
    ending.sayAll("concerns", report.path("concerns"));
    ending.sayAll("recommendations", report.path("recommendations"));
    ending.addAll("performance_findings", report.path("performance_findings"));
    errand.reasons(report.path("indexes_added"));
    for (JsonNode it : report.path("indexes")) {
      add.add(
          it.path("definition").asText().replaceFirst("CREATE INDEX CONCURRENTLY", "CREATE INDEX"));
      if (given.from() == null) {
        ending.say("recommendations", it.path("definition").asText());
      }
    }
    if (given.from() == null && !add.isEmpty()) {
      ending.say("concerns", "no migrations were named to continue: indexes are only recommended");
    }
    ObjectNode evidence = ending.add("evidence").put("check", "tune").put("outcome", "passed");
    evidence.put("detail", tuned.path("evidence").asText());
    return id;
  }

  private String advised(Kind kind) {
    Given given = errand.given();
    @Nullable Object column = given.columns().isEmpty() ? null : given.columns();
    JsonNode advice =
        errand.need(
            "advise_search",
            "kind",
            kind == Kind.VECTOR ? "vector" : "fulltext",
            "table",
            given.table(),
            "columns",
            column,
            "language",
            given.language(),
            "qps",
            given.qps());
    Ending ending = errand.ending();
    advice
        .path("ddl")
        .forEach(it -> add.add(it.asText().replaceFirst("INDEX CONCURRENTLY", "INDEX")));
    advice
        .path("backfills")
        .properties()
        .forEach(it -> backfills.put(it.getKey(), it.getValue().asText()));
    errand.findings(advice.path("findings"));
    ending.sayAll("recommendations", advice.path("session_settings"));
    ending.sayAll("recommendations", advice.path("queries"));
    ending.set("x_why", advice.path("why"));
    ending.sayAll("concerns", advice.path("assumptions"));
    if (given.from() == null && !add.isEmpty()) {
      add.forEach(it -> ending.say("recommendations", it));
      ending.say("concerns", "no migrations were named to continue: nothing was written");
    }
    ending.evidence("advise", "passed");
    return advice.path("advice_id").asText();
  }
}
