package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.search.SearchPlanRequest;
import dev.pgwright.job.search.SearchPlanning;
import dev.pgwright.model.Name;
import dev.pgwright.search.Languages;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.SearchWish;
import dev.pgwright.vector.Asked;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Starting;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.live.ColumnReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// `advise_search`: what finds rows by meaning, by words, or by both.
final class AdviseSearch implements Tool<AdviseSearch.Input, AdviseSearch.Advised> {

  /// What is searched by.
  enum Kind {
    VECTOR,
    FULLTEXT,
    HYBRID
  }

  record Input(
      Kind kind,
      @Says("Of the database; for vector rows and dims can stand in its place")
          @Nullable String table,
      @Says("The vector, or for fulltext and hybrid the texts; found by itself")
          List<String> columns,
      @Says(value = "", min = 0) @Nullable Long rows,
      @Says(value = "", min = 1, max = 16_000) @Nullable Integer dims,
      @Says(value = "Queries a second", min = 0) @Nullable Double qps,
      @Says("Share of neighbours to find, 0 to 1") @Nullable Double recall,
      @Says(value = "Rows written a second", min = 0) @Nullable Double writeRate,
      @Says("Of the texts; told from a sample") @Nullable String language) {}

  record Remark(String rule, String severity, String message, String fix) {}

  /// @param ddl that plan_migration can add
  /// @param backfills for plan_migration
  /// @param sessionSettings for whoever builds, or asks
  /// @param memoryMb that the build of a vector index takes, in 2^20 bytes
  /// @param indexMb of all indexes, in 2^20 bytes
  /// @param queries with `:query`, `:embedding` and `:limit`
  /// @param assumptions what nobody said and nothing was measured of
  record Advised(
      String adviceId,
      String choice,
      List<String> ddl,
      Map<String, String> backfills,
      List<String> sessionSettings,
      @Nullable Double memoryMb,
      @Nullable Double indexMb,
      List<String> queries,
      List<String> why,
      List<String> assumptions,
      List<Remark> findings) {}

  @Override
  public ToolInfo<Input, Advised> info() {
    return new ToolInfo<>(
        "advise_search",
        "Advise on search",
        "Choose how a table is searched with pgvector (HNSW or IVFFlat), full-text search or both:"
            + " statements, settings, memory and sizes, and what the choice rests on. Nothing is"
            + " run; plan_migration plans what is added.",
        Input.class,
        Advised.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Advised call(Input input, Call call) {
    return switch (input.kind()) {
      case VECTOR -> vector(input, only(input.columns()), call);
      case FULLTEXT -> words(input, call);
      case HYBRID -> both(words(input, call), vector(input, null, call), call);
    };
  }

  private static @Nullable String only(List<String> columns) {
    if (columns.size() > 1) {
      throw Reads.usage("a vector index has one column", "ask once for each of them");
    }
    return columns.isEmpty() ? null : columns.getFirst();
  }

  private static Advised vector(Input input, @Nullable String column, Call call) {
    Found found =
        input.table() == null
            ? null
            : ColumnReader.read(sql -> Reads.answer(sql, call), input.table(), column);
    VectorPlan plan = VectorPlan.of(Starting.of(asked(input), found));
    var settings = new ArrayList<String>();
    var ddl = new ArrayList<String>();
    for (String it : plan.statements()) {
      if (it.startsWith("SET ")) {
        settings.add(it);
      } else {
        ddl.add(
            it.replaceFirst(
                "INDEX CONCURRENTLY ON", "INDEX CONCURRENTLY " + name(plan, call) + " ON"));
      }
    }
    String recall =
        "recall is a matter of the data: a person measures %s with pgwright vector tune";
    var index = plan.request().index();
    return new Advised(
        call.visit().saw("advice", input + ddl.toString()),
        plan.buildable() ? index.method() + " (" + index.options() + ")" : "none",
        ddl,
        new LinkedHashMap<>(),
        settings,
        megabytes(plan.build().neededBytes()),
        megabytes(plan.indexBytes()),
        List.of(),
        input.recall() == null
            ? List.of()
            : List.of(recall.replace("%s", input.recall().toString())),
        plan.request().assumptions(),
        plan.findings().stream()
            .map(it -> new Remark(it.id(), word(it.level()), it.message(), it.remedy()))
            .toList());
  }

  private static String name(VectorPlan plan, Call call) {
    var request = plan.request();
    String named = request.table() == null ? "items" : request.table();
    String table = named.replaceFirst("^.*\\.", "").replace("\"", "");
    String column = request.columnName().replace("\"", "");
    String plain = call.place().config().naming().indexOn(table, List.of(column));
    return Matcher.quoteReplacement(new Name(plain + "_" + request.index().method()).sql());
  }

  private static String word(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Asked asked(Input input) {
    return new Asked(
        input.rows(),
        input.dims(),
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
  }

  private static Advised words(Input input, Call call) {
    if (input.table() == null) {
      throw Reads.usage("name the table", "texts are looked at before anything is advised");
    }
    var request =
        new SearchPlanRequest(
            call.place().url(), null, input.table(), wish(input), null, call.setup());
    SearchPlan plan = SearchPlanning.run(request).plan();
    long bytes = plan.indexes().stream().mapToLong(SearchPlan.NewIndex::bytes).sum();
    return new Advised(
        call.visit().saw("advice", input + plan.script().toString()),
        plan.shape() + ", " + plan.configuration(),
        plan.script(),
        plan.backfills(),
        List.of(),
        null,
        megabytes(bytes),
        plan.queries().stream().map(it -> it.text(SearchQuery.Driver.SQLALCHEMY)).toList(),
        plan.reasons(),
        List.of(),
        plan.findings().stream()
            .map(it -> new Remark(it.id(), word(it.level()), it.message(), it.remedy()))
            .toList());
  }

  private static SearchWish wish(Input input) {
    String language = input.language();
    String named =
        language == null || language.contains(".")
            ? language
            : Languages.named(language)
                .orElseThrow(
                    () ->
                        Reads.usage(
                            "there is no configuration for " + language,
                            "known are " + String.join(", ", Languages.known())));
    return new SearchWish(
        input.columns(), named, null, null, false, true, null, null, input.writeRate());
  }

  private static Advised both(Advised words, Advised vector, Call call) {
    Double more = words.indexMb() == null ? vector.indexMb() : words.indexMb();
    return new Advised(
        call.visit().saw("advice", words.adviceId() + vector.adviceId()),
        words.choice() + "; " + vector.choice(),
        joined(words.ddl(), vector.ddl()),
        words.backfills(),
        vector.sessionSettings(),
        vector.memoryMb(),
        words.indexMb() == null || vector.indexMb() == null
            ? more
            : Double.valueOf(words.indexMb() + vector.indexMb()),
        words.queries(),
        joined(words.why(), vector.why()),
        joined(words.assumptions(), vector.assumptions()),
        joined(words.findings(), vector.findings()));
  }

  private static <T> List<T> joined(List<T> one, List<T> two) {
    var all = new ArrayList<>(one);
    all.addAll(two);
    return all;
  }

  private static double megabytes(long bytes) {
    return Math.round(bytes / 10_485.76) / 100.0;
  }
}
