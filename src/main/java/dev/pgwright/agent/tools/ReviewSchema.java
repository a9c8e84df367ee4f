package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.CheckRequest;
import dev.pgwright.job.Checking;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Report;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `review_schema`: what the rules about design say of a whole schema.
final class ReviewSchema implements Tool<ReviewSchema.Input, ReviewSchema.Review> {

  /// Families whose rules are about what a schema is, not about how it changes.
  private static final List<String> FAMILIES =
      List.of("design", "vector", "security", "names", "replication");

  record Input(
      @Says("database (default), or a source of the project: alembic:DIR, models:MODULE, sql:FILE")
          @Nullable String source,
      @Says("Only these rules, by id") List<String> rules) {}

  record Found(
      String rule,
      String severity,
      @Nullable String object,
      String message,
      @Nullable String fix,
      String reference) {}

  record Review(
      String snapshotId, int tables, List<Found> findings, Map<String, Integer> summary) {}

  @Override
  public ToolInfo<Input, Review> info() {
    return new ToolInfo<>(
        "review_schema",
        "Review a schema",
        "Review a whole schema by the rules about design: keys, foreign keys without an index,"
            + " types, names, vector and full-text columns. No rows are read.",
        Input.class,
        Review.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Review call(Input input, Call call) {
    String source = Optional.ofNullable(input.source()).orElse("database");
    Schema schema = Inspecting.run(new InspectRequest(call.place().source(source), call.setup()));
    Report report = check(schema, rules(input), call);
    var summary = new LinkedHashMap<String, Integer>();
    report
        .findings()
        .forEach(
            it ->
                summary.merge(
                    it.severity().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
    return new Review(
        call.visit().saw("schema", source + schema.objects().keySet()),
        (int) schema.all(dev.pgwright.model.Table.class).count(),
        report.findings().stream()
            .map(
                it ->
                    new Found(
                        it.rule(),
                        it.severity().name().toLowerCase(java.util.Locale.ROOT),
                        it.object(),
                        it.message(),
                        it.remedy(),
                        "pgwright://rules/" + it.rule()))
            .toList(),
        summary);
  }

  private static List<String> rules(Input input) {
    if (!input.rules().isEmpty()) {
      return input.rules();
    }
    return FAMILIES.stream()
        .flatMap(it -> Stream.ofNullable(Rules.byFamily().get(it)).flatMap(List::stream))
        .map(Rule::info)
        .map(it -> it.id())
        .toList();
  }

  private static Report check(Schema schema, List<String> rules, Call call) {
    return Checking.run(
            new CheckRequest(
                List.of("-"),
                call.place().folder(),
                SchemaSql.script(schema),
                Math.clamp(schema.serverVersion() / 10_000, 14, 18),
                false,
                new CheckRequest.Given(null, null, new LinkedHashMap<>(), 0),
                call.setup(),
                null,
                rules,
                true,
                CheckRequest.Handling.REPORT))
        .report();
  }
}
