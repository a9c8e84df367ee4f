package dev.pgwright.job.read;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.explain.Diagnosis;
import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.EvidenceDocument;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.input.QueryText;
import dev.pgwright.query.Answer;
import dev.pgwright.query.Limits;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans of queries, saved or made now, and what is wrong with them.
public final class Explaining {

  private static final int LARGEST = 64 << 20;

  private final ExplainRequest request;
  private final List<String> warnings = new ArrayList<>();

  private Explaining(ExplainRequest request) {
    this.request = request;
  }

  /// What was found.
  ///
  /// @param source the plan as `EXPLAIN` has printed it
  /// @param query as it was planned, with its values; empty where it is not known
  /// @param warnings what is wrong with the role, and what was left out
  public record Explained(
      Plan plan, String source, String query, List<Finding> findings, List<String> warnings) {

    public Explained {
      findings = List.copyOf(findings);
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads the plan, or makes it through the guarded reader, and diagnoses it.
  ///
  /// @throws PgwrightException INPUT for what is no plan or no query; REFUSED, USAGE and CONNECTION
  ///   as [dev.pgwright.query.Reader#run]
  public static Explained run(ExplainRequest request) {
    return new Explaining(request).run();
  }

  private Explained run() {
    String saved = request.plan();
    if (saved == null) {
      return planned(QueryText.of(String.valueOf(request.query())));
    }
    Plan plan = Plan.read(saved);
    String text = request.query() == null ? plan.query() : request.query();
    String url = request.url();
    Query query = EvidenceDocument.parse(text);
    Evidence evidence =
        url == null
            ? new Evidence(query, List.of(), List.of(), new LinkedHashMap<>(), null)
            : evidence(plan, query, null, url);
    return new Explained(plan, saved, text, Diagnosis.of(plan, evidence), warnings);
  }

  private static void demandRead(String sql) {
    boolean writes =
        Typical.statement(sql)
            .map(it -> Walk.all(it, Change.class).findAny().isPresent())
            .orElse(false);
    if (writes) {
      throw PgwrightException.of(Code.REFUSED, "refused: the statement writes")
          .hint("--sandbox runs it on a copy of its tables, on a throwaway server");
    }
  }

  private Explained planned(QueryText text) {
    demandRead(text.numbered());
    String url = request.url() == null ? "" : request.url();
    int version = Integer.parseInt(one("show server_version_num", url)) / 10_000;
    boolean open = !text.parameters().isEmpty() && request.values().isEmpty();
    if (open && version < 16) {
      throw PgwrightException.of(
              Code.USAGE, "PostgreSQL " + version + " makes no plan without values")
          .hint("give them: --param " + text.parameters().getFirst() + "=VALUE");
    }
    String sql = open ? text.numbered() : text.with(request.values());
    boolean run = !open && !request.planOnly();
    String made = one("explain (" + options(version, run, open) + ") " + sql, url);
    Plan plan = Plan.read(made);
    if (open) {
      warnings.add("the query was planned for any value and not run: give values with --param");
    }
    Plan generic = null;
    if (run && !text.parameters().isEmpty() && version >= 16) {
      generic = Plan.read(one("explain (generic_plan, format json) " + text.numbered(), url));
    }
    Evidence evidence = evidence(plan, EvidenceDocument.parse(sql), generic, url);
    return new Explained(plan, made, sql, Diagnosis.of(plan, evidence), warnings);
  }

  private static String options(int version, boolean run, boolean open) {
    var options = new ArrayList<String>();
    if (run) {
      options.add("analyze");
      options.add("buffers");
    }
    options.add("settings");
    if (open) {
      options.add("generic_plan");
    }
    if (version >= 17) {
      options.add("memory");
    }
    if (version >= 17 && run) {
      options.add("serialize text");
    }
    options.add("format json");
    return String.join(", ", options);
  }

  private Evidence evidence(Plan plan, @Nullable Query query, @Nullable Plan generic, String url) {
    String found = one(EvidenceDocument.query(plan, query), url);
    return EvidenceDocument.read(found, query, generic);
  }

  /// The texts of the first column, lines one below the other.
  private String one(String sql, String url) {
    Answer answer = Querying.run(request.read(sql, url), Explaining::whole);
    answer.warnings().stream().filter(it -> !warnings.contains(it)).forEach(warnings::add);
    var text = new StringBuilder();
    answer.rows().forEach(row -> text.append(row.getFirst()).append('\n'));
    return text.toString().strip();
  }

  /// A plan is never cut.
  private static Limits whole(Limits limits) {
    return new Limits(100_000, LARGEST, LARGEST, limits.timeoutMs(), limits.cost());
  }
}
