package dev.pgwright.agent.advice;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.read.Querying;
import dev.pgwright.job.search.SearchPlanRequest;
import dev.pgwright.job.search.SearchPlanning;
import dev.pgwright.model.Name;
import dev.pgwright.query.Answer;
import dev.pgwright.search.Languages;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchWish;
import dev.pgwright.vector.Asked;
import dev.pgwright.vector.Starting;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.live.ColumnReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// `advise_search`: what a table needs to be searched by words or by meaning.
public final class AdviseSearch implements Tool<AdviseSearch.Input, AdviseSearch.Advised> {

  /// How it is searched.
  enum Kind {
    FULLTEXT,
    VECTOR
  }

  record Input(
      Kind kind,
      @Says("Table, with its schema if need be") String table,
      @Says("Texts to search, or the vector; found by itself where it is clear")
          List<String> columns,
      @Says("Language of the texts; else told from a sample") @Nullable String language,
      @Says(value = "Searches a second", min = 0) @Nullable Double qps) {}

  record Found(String rule, String severity, String message, String fix) {}

  /// @param add statements for plan_migration; empty where nothing has to change
  /// @param backfills for plan_migration
  /// @param assumptions what nobody said and nothing was measured of
  record Advised(
      String adviceId,
      String choice,
      List<String> add,
      Map<String, String> backfills,
      List<String> settings,
      List<String> queries,
      List<String> why,
      List<String> assumptions,
      List<Found> findings) {}

  @Override
  public ToolInfo<Input, Advised> info() {
    return new ToolInfo<>(
        "advise_search",
        "Advise on search",
        "Choose how a table of the database is searched: full text (configuration, column, GIN) or"
            + " pgvector (HNSW or IVFFlat, its settings). Statistics and a sample are read; pass"
            + " add to plan_migration.",
        Input.class,
        Advised.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Advised call(Input input, Call call) {
    return switch (input.kind()) {
      case FULLTEXT -> words(input, call);
      case VECTOR -> meaning(input, call);
    };
  }

  private static Advised words(Input input, Call call) {
    String language = input.language();
    if (language != null && !language.contains(".")) {
      String said = language;
      language =
          Languages.named(language)
              .orElseThrow(
                  () ->
                      PgwrightException.of(
                              Code.INPUT, "there is no text search configuration for " + said)
                          .hint(String.join(", ", Languages.known())));
    }
    var wish = new SearchWish(input.columns(), language, null, null, false, true, null, null, null);
    SearchPlan plan =
        SearchPlanning.run(
                new SearchPlanRequest(
                    call.place().url(), null, input.table(), wish, null, call.setup()))
            .plan();
    return new Advised(
        call.visit().saw("advice", input + plan.script().toString()),
        plan.shape().name().toLowerCase(Locale.ROOT) + " tsvector: " + plan.expression(),
        plan.script(),
        plan.backfills(),
        List.of(),
        plan.queries().stream().map(it -> it.name() + ": " + it.sql()).toList(),
        plan.reasons(),
        List.of(),
        plan.findings().stream()
            .map(it -> new Found(it.id(), word(it.level()), it.message(), it.remedy()))
            .toList());
  }

  private static Advised meaning(Input input, Call call) {
    VectorPlan plan = plan(input, call);
    return new Advised(
        call.visit().saw("advice", input + plan.statements().toString()),
        plan.request().index().method() + ", " + plan.request().index().options(),
        plan.statements().stream()
            .filter(it -> it.strip().toUpperCase(Locale.ROOT).startsWith("CREATE INDEX"))
            .map(it -> it.replaceFirst("INDEX CONCURRENTLY", ("INDEX " + name(plan, call)).strip()))
            .toList(),
        new LinkedHashMap<>(),
        plan.statements().stream()
            .filter(it -> !it.strip().toUpperCase(Locale.ROOT).startsWith("CREATE INDEX"))
            .toList(),
        List.of(),
        List.of(),
        plan.request().assumptions(),
        plan.findings().stream()
            .map(it -> new Found(it.id(), word(it.level()), it.message(), it.remedy()))
            .toList());
  }

  private static VectorPlan plan(Input input, Call call) {
    if (input.columns().size() > 1) {
      throw PgwrightException.of(Code.INPUT, "a vector index has one column");
    }
    String column = input.columns().isEmpty() ? null : input.columns().getFirst();
    var found = ColumnReader.read(sql -> answer(sql, call), input.table(), column);
    var asked =
        new Asked(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            input.qps());
    return VectorPlan.of(Starting.of(asked, found));
  }

  private static String name(VectorPlan plan, Call call) {
    var request = plan.request();
    String table = String.valueOf(request.table()).replaceFirst("^.*\\.", "").replace("\"", "");
    String column = request.columnName().replace("\"", "");
    String plain = call.place().config().naming().indexOn(table, List.of(column));
    String name = plain + "_" + request.index().method();
    return name.getBytes(StandardCharsets.UTF_8).length > Name.MAX_BYTES
        ? ""
        : Matcher.quoteReplacement(new Name(name).sql());
  }

  private static String word(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Answer answer(String sql, Call call) {
    var place = call.place();
    return Querying.run(
        new QueryRequest(
            sql,
            place.url(),
            place.env(),
            place.config(),
            null,
            null,
            false,
            place.clock().instant()));
  }
}
