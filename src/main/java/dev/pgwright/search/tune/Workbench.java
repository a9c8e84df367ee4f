package dev.pgwright.search.tune;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.search.QueryTexts;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The table on the throwaway server: the key, the texts, their `tsvector`, and embeddings where
/// the server has pgvector.
///
/// @param vectors whether embeddings are there
record Workbench(Bench bench, Trial trial, QualifiedName table, Name words, boolean vectors) {

  private static final List<String> KEYS =
      List.of("smallint", "integer", "bigint", "uuid", "text", "date");

  static Workbench fill(Bench bench, Trial trial, boolean pgvector) {
    SearchPlan plan = trial.plan();
    SearchTable searched = plan.table();
    boolean vectors = pgvector && trial.embeddings() != null && trial.dimensions() > 0;
    QualifiedName table = searched.table().name();
    if (!table.schema().value().equals("public")) {
      bench.run("create schema if not exists " + table.schema().sql());
    }
    configure(bench, plan);
    Name words =
        plan.vector().startsWith("(")
            ? new Name("pgwright_words")
            : new Name(plan.vector().replaceAll("^\"|\"$", "").replace("\"\"", "\""));
    var columns = new ArrayList<String>();
    var definitions = new ArrayList<String>();
    Name key = searched.key().orElseThrow();
    column(key.sql(), key(searched, key) + " primary key", columns, definitions);
    searched.columns().keySet().stream()
        .filter(it -> !it.equals(key))
        .forEach(it -> column(it.sql(), "text", columns, definitions));
    Name language = searched.languageColumn();
    if (language != null) {
      String type = searched.column(language).map(Column::type).orElse("text");
      column(language.sql(), type.equals("regconfig") ? type : "text", columns, definitions);
    }
    if (vectors && trial.embeddings() != null) {
      column(
          trial.embeddings().column().sql(),
          "vector(" + trial.dimensions() + ")",
          columns,
          definitions);
    }
    definitions.add(
        words.sql() + " tsvector generated always as (" + plan.expression() + ") stored");
    bench.run("create table " + table.sql() + " (" + String.join(", ", definitions) + ")");
    bench.fill(table.sql(), columns, trial.documents(), language != null, vectors);
    bench.run("analyze " + table.sql());
    return new Workbench(bench, trial, table, words, vectors);
  }

  private static void column(
      String name, String type, List<String> columns, List<String> definitions) {
    columns.add(name);
    definitions.add(name + " " + type);
  }

  private static String key(SearchTable table, Name key) {
    String type = table.column(key).map(Column::type).orElse("text");
    return KEYS.contains(type) ? type : "text";
  }

  /// Dictionaries and configurations of the database, and those that the plan adds.
  private static void configure(Bench bench, SearchPlan plan) {
    Schema schema = plan.table().schema();
    boolean own =
        schema.objects().keySet().stream()
            .anyMatch(
                it ->
                    it.kind() == ObjectKind.TEXT_SEARCH_CONFIGURATION
                        || it.kind() == ObjectKind.TEXT_SEARCH_DICTIONARY);
    var statements = new ArrayList<String>();
    if (own) {
      statements.add("create extension if not exists unaccent");
      SchemaSql.statements(schema.anyVersions()).stream()
          .filter(it -> it.contains(" TEXT SEARCH ") || it.startsWith("CREATE SCHEMA"))
          .forEach(statements::add);
    }
    plan.script().stream()
        .filter(it -> it.contains(" TEXT SEARCH ") || it.startsWith("CREATE EXTENSION unaccent"))
        .map(it -> it.replace("EXTENSION unaccent", "EXTENSION IF NOT EXISTS unaccent"))
        .forEach(statements::add);
    statements.forEach(bench::run);
  }

  /// The copied column of embeddings.
  Embeddings embeddings() {
    Embeddings own = Objects.requireNonNull(trial.embeddings());
    return new Embeddings(own.column(), own.operator(), "vector");
  }

  /// Queries over the copied rows.
  QueryTexts texts(List<String> frequent) {
    return new QueryTexts(
        table, trial.plan().table().key().orElseThrow(), words.sql(), asked(frequent));
  }

  /// The words of queries, without those that are left out.
  Words asked(List<String> frequent) {
    return new Words(trial.plan().configurations(), frequent, null);
  }

  /// Lexemes that more than a share of the rows have, the most frequent first, two hundred at most.
  List<String> frequent(double share) {
    long least = Math.round(share * trial.documents().size());
    return bench.texts(
        "select word from ts_stat('select "
            + words.sql().replace("'", "''")
            + " from "
            + table.sql().replace("'", "''")
            + "') where ndoc > "
            + least
            + " order by ndoc desc, word limit 200");
  }
}
