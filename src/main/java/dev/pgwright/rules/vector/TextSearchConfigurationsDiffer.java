package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// A document and a query of another text search configuration: stems differ, rows are not found.
final class TextSearchConfigurationsDiffer implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "text-search-configurations-differ", "Document and query of two configurations");

  private static final List<String> QUERIES =
      List.of("to_tsquery", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Nearest.all(statement, scene, Expr.Binary.class)
        .filter(it -> it.operator().symbol().equals("@@"))
        .flatMap(it -> differ(it).stream())
        .toList();
  }

  private static List<Hazard> differ(Expr.Binary match) {
    Optional<String> document = configuration(match, List.of("to_tsvector"));
    Optional<String> query = configuration(match, QUERIES);
    return document.isPresent() && query.isPresent() && !document.equals(query)
        ? Hazard.of(
            INFO,
            match,
            "the document is read with "
                + word(document.get())
                + ", the query with "
                + word(query.get())
                + ": words that these stem in other ways are not found",
            "the same configuration, named, in both")
        : List.of();
  }

  private static String word(String configuration) {
    return configuration.isEmpty() ? "default_text_search_config" : configuration;
  }

  /// What a call names; the empty text where it names none, empty where there is no such call or
  /// none whose configuration can be read.
  private static Optional<String> configuration(Expr.Binary match, List<String> functions) {
    return Walk.all(match, Expr.Call.class)
        .filter(it -> functions.contains(it.function().name().value()))
        .findFirst()
        .flatMap(
            it ->
                it.arguments().size() == 1
                    ? Optional.of("")
                    : it.arguments().isEmpty()
                        ? Optional.empty()
                        : named(it.arguments().getFirst().value()));
  }

  private static Optional<String> named(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant ->
          Optional.of(constant.value().replaceFirst("^pg_catalog\\.", ""));
      case Expr.Cast cast -> named(cast.value());
      default -> Optional.empty();
    };
  }
}
