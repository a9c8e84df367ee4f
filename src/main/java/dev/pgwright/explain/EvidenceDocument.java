package dev.pgwright.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.sql.parse.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the evidence about a plan is asked for, and read.
///
/// Whoever holds a session runs [#query] and gives its one value to [#read].
public final class EvidenceDocument {

  private EvidenceDocument() {}

  /// The read that brings what is known about the tables and functions of a plan, as one row with
  /// one text of JSON.
  ///
  /// @param query what was planned; null where it is not known
  public static String query(Plan plan, @Nullable Query query) {
    var tables = new LinkedHashSet<String>();
    var routines = new LinkedHashSet<String>();
    for (PlanNode node : plan.root().all()) {
      tables.add(node.detail("Relation Name"));
      Condition.all(node).forEach(it -> it.conjuncts().forEach(expr -> called(expr, routines)));
    }
    plan.triggers().forEach(it -> tables.add(it.relation()));
    if (query != null) {
      called(query, routines);
    }
    return template().replace("${tables}", array(tables)).replace("${routines}", array(routines));
  }

  private static void called(dev.pgwright.sql.ast.Node node, SequencedSet<String> names) {
    Walk.all(node, Expr.Call.class).forEach(it -> names.add(it.function().name().value()));
  }

  private static String array(SequencedSet<String> names) {
    return names.stream()
        .filter(it -> !it.isEmpty())
        .map(it -> "'" + it.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "array[", "]"));
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(EvidenceDocument.class.getResourceAsStream("evidence.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A query by its text; null where it is not one query of SQL.
  public static @Nullable Query parse(String sql) {
    var statements = Parser.parse(sql, Dialect.SERVER).statements();
    return statements.size() == 1 && statements.getFirst() instanceof Query query ? query : null;
  }

  /// The evidence.
  ///
  /// @param json what [#query] has brought
  /// @param query what was planned; null where it is not known
  /// @param generic the plan without the values of the parameters; null without
  public static Evidence read(String json, @Nullable Query query, @Nullable Plan generic) {
    JsonNode document;
    try {
      document = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence that is no JSON", e);
    }
    var settings = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> it : document.path("settings").properties()) {
      settings.put(it.getKey(), it.getValue().asText());
    }
    return new Evidence(
        query,
        list(document.path("tables"), EvidenceDocument::table),
        list(
            document.path("routines"),
            it ->
                new Evidence.Routine(
                    name(it), it.path("volatility").asText(), it.path("parallel").asText())),
        settings,
        generic);
  }

  private static Evidence.Table table(JsonNode it) {
    JsonNode parent = it.path("partition_of");
    return new Evidence.Table(
        name(it),
        it.path("bytes").asDouble(),
        it.path("tuples").asDouble(),
        it.path("modified").asDouble(),
        it.path("row_security").asBoolean(),
        text(it.path("partition_key")),
        parent.isArray()
            ? QualifiedName.of(parent.path(0).asText(), parent.path(1).asText())
            : null,
        list(it.path("columns"), EvidenceDocument::column),
        list(
            it.path("indexes"),
            index ->
                new Evidence.Index(
                    index.path("name").asText(),
                    index.path("method").asText(),
                    list(index.path("keys"), JsonNode::asText),
                    list(index.path("classes"), JsonNode::asText),
                    text(index.path("predicate")))),
        statistics(it),
        list(it.path("foreign_keys"), EvidenceDocument::foreignKey));
  }

  /// Extended statistics; an index on an expression has them too.
  private static List<Evidence.Extended> statistics(JsonNode table) {
    var all = new ArrayList<Evidence.Extended>();
    for (String kind : List.of("statistics", "indexes")) {
      String of = kind.equals("indexes") ? "keys" : "on";
      for (JsonNode it : table.path(kind)) {
        List<String> on = list(it.path(of), JsonNode::asText);
        if (kind.equals("statistics") || on.stream().anyMatch(key -> key.contains("("))) {
          all.add(new Evidence.Extended(it.path("name").asText(), on));
        }
      }
    }
    return all;
  }

  private static Evidence.Column column(JsonNode it) {
    return new Evidence.Column(
        it.path("name").asText(),
        it.path("type").asText(),
        it.path("target").asInt(),
        it.path("distinct").asDouble(),
        it.path("nulls").asDouble(),
        it.path("correlation").asDouble(),
        it.path("width").asDouble(),
        list(it.path("common"), JsonNode::asText),
        list(it.path("frequencies"), JsonNode::asDouble));
  }

  private static Evidence.ForeignKey foreignKey(JsonNode it) {
    JsonNode to = it.path("to");
    return new Evidence.ForeignKey(
        it.path("name").asText(),
        list(it.path("columns"), JsonNode::asText),
        QualifiedName.of(to.path(0).asText(), to.path(1).asText()),
        it.path("indexed").asBoolean());
  }

  private static QualifiedName name(JsonNode it) {
    return QualifiedName.of(it.path("schema").asText(), it.path("name").asText());
  }

  private static String text(JsonNode it) {
    return it.isNull() ? "" : it.asText();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    var all = new ArrayList<T>();
    array.forEach(it -> all.add(each.apply(it)));
    return all;
  }
}
