package dev.pgwright.verify.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `fill.sql` is told about one table: columns that change together, what they may hold, and
/// which of them to change when a constraint refuses a row.
final class TableRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_PARENTS = 12;

  private final Schema schema;
  private final Table table;
  private final Map<QualifiedName, Long> counts;
  private final Values values;
  private final List<Constraint> constraints;
  private final ArrayNode dims = JSON.createArrayNode();
  private final ObjectNode blame = JSON.createObjectNode();
  private final Map<Name, Integer> placed = new LinkedHashMap<>();
  private boolean overriding;

  /// @param counts rows of the tables that were filled before
  TableRows(Schema schema, Table table, Map<QualifiedName, Long> counts, Values values) {
    this.schema = schema;
    this.table = table;
    this.counts = counts;
    this.values = values;
    this.constraints =
        schema.all(Constraint.class).filter(it -> it.table().equals(table.name())).toList();
    keys();
    columns();
    blame();
  }

  String dims() {
    return text(dims);
  }

  String blamed() {
    return text(blame);
  }

  private static String text(Object node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The columns of the INSERT in the order of the dims.
  String columnList() {
    return String.join(", ", placed.keySet().stream().map(Name::sql).toList());
  }

  String overriding() {
    return overriding ? "overriding system value" : "";
  }

  private void keys() {
    for (Constraint key : constraints) {
      QualifiedName parent = key.references();
      if (key.type() == Constraint.Type.FOREIGN_KEY
          && parent != null
          && key.enforced()
          && key.columns().stream().anyMatch(it -> !placed.containsKey(it))) {
        if (parent.equals(table.name()) && !FillOrder.nullable(table, key)) {
          itself(key);
        } else {
          parents(key, parent);
        }
      }
    }
  }

  /// Keys of parents, in one dim; columns that an earlier key has placed are a condition.
  private void parents(Constraint key, QualifiedName parent) {
    List<Name> columns = key.columns().stream().filter(it -> !placed.containsKey(it)).toList();
    ObjectNode dim = dim(columns).put("untested", true).put("blame", key.name().value());
    ArrayNode choices = dim.putArray("values");
    boolean itself = parent.equals(table.name());
    if (itself) {
      nulls(choices, columns);
    }
    long count = itself ? 4 : Math.min(MOST_PARENTS, counts.getOrDefault(parent, 0L));
    for (long k = 0; k < count; k++) {
      ArrayNode choice = choices.addArray();
      for (Name column : columns) {
        Name referenced = key.referencedColumns().get(key.columns().indexOf(column));
        choice.add(
            "select p."
                + referenced.sql()
                + " from "
                + parent.sql()
                + " p order by p.ctid offset "
                + k
                + " limit 1");
      }
    }
    if (!itself && FillOrder.nullable(table, key)) {
      nulls(choices, columns);
    } else if (count == 0 && key.deferrable()) {
      promises(columns, choices);
    }
  }

  /// What the parents may hold that come later in the same transaction.
  private void promises(List<Name> columns, ArrayNode choices) {
    List<List<String>> lists =
        columns.stream()
            .map(it -> table.column(it).map(Column::type).orElse("text"))
            .map(type -> cast(values.of(type, Mined.of(List.of())), type))
            .toList();
    for (int k = 0; k < MOST_PARENTS && lists.stream().noneMatch(List::isEmpty); k++) {
      int at = k;
      ArrayNode choice = choices.addArray();
      lists.forEach(list -> choice.add(list.get(at % list.size())));
    }
  }

  private static List<String> cast(List<String> expressions, String type) {
    return expressions.stream().map(it -> "(" + it + ")::" + type).toList();
  }

  private static void nulls(ArrayNode choices, List<Name> columns) {
    ArrayNode choice = choices.addArray();
    columns.forEach(_ -> choice.add("null"));
  }

  /// A row that has to refer to a row of its own table refers to itself.
  private void itself(Constraint key) {
    var columns = new ArrayList<Name>();
    for (int i = 0; i < key.columns().size(); i++) {
      for (Name name : List.of(key.columns().get(i), key.referencedColumns().get(i))) {
        if (!placed.containsKey(name) && !columns.contains(name)) {
          columns.add(name);
        }
      }
    }
    overriding |=
        key.referencedColumns().stream()
            .anyMatch(
                it ->
                    table.column(it).map(Column::fill).orElse(new Column.Fill.Nothing())
                        instanceof Column.Fill.Identity);
    ObjectNode dim = dim(columns).put("untested", true).put("blame", key.name().value());
    ArrayNode choices = dim.putArray("values");
    String type = table.column(key.columns().getFirst()).map(Column::type).orElse("text");
    for (String value : values.of(type, Mined.of(List.of()))) {
      ArrayNode choice = choices.addArray();
      for (Name column : columns) {
        String own = table.column(column).map(Column::type).orElse("text");
        choice.add("(" + value + ")::" + own);
      }
    }
  }

  private ObjectNode dim(List<Name> columns) {
    ObjectNode dim = dims.addObject();
    ArrayNode names = dim.putArray("columns");
    for (Name column : columns) {
      names.add(column.value());
      placed.put(column, dims.size());
    }
    return dim;
  }

  private void columns() {
    for (Column column : table.columns()) {
      if (placed.containsKey(column.name())) {
        continue;
      }
      switch (column.fill()) {
        case Column.Fill.Identity _, Column.Fill.Generated _ -> {}
        case Column.Fill.Expression(String sql) when sql.startsWith("nextval(") -> {}
        case Column.Fill.Expression _, Column.Fill.Nothing _ -> column(column);
      }
    }
  }

  private void column(Column column) {
    List<Name> keys =
        constraints.stream()
            .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
            .flatMap(it -> it.columns().stream())
            .toList();
    List<Constraint> checks =
        constraints.stream()
            .filter(it -> it.type() == Constraint.Type.CHECK && it.enforced())
            .filter(it -> it.columns().contains(column.name()))
            .toList();
    ObjectNode dim = dim(List.of(column.name()));
    dim.putArray("types").add(column.type());
    ArrayNode choices = dim.putArray("values");
    Mined mined = Mined.of(checks.stream().map(Constraint::definition).toList());
    values.of(column.type(), mined).stream()
        .filter(it -> !keys.contains(column.name()) || !Values.LIMITS.contains(it))
        .forEach(it -> choices.addArray().add(it));
    if (column.notNull() == null) {
      choices.addArray().add("null");
    }
    List<String> own =
        checks.stream()
            .filter(it -> it.columns().equals(List.of(column.name())))
            .map(it -> condition(it.definition()))
            .toList();
    if (!own.isEmpty()) {
      dim.put("checks", String.join(" and ", own));
    }
  }

  /// What is between the outer parentheses of `CHECK (…)`, with them.
  static String condition(String definition) {
    int depth = 0;
    int from = definition.indexOf('(');
    for (Token token : Script.tokens(definition)) {
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
        if (depth == 0) {
          return definition.substring(from, token.span().end());
        }
      }
    }
    throw new IllegalStateException("no condition in " + definition);
  }

  private void blame() {
    for (Name column : placed.keySet()) {
      blame(column.value(), List.of(column));
    }
    for (Constraint it : constraints) {
      blame(it.name().value(), it.columns());
    }
    schema
        .all(Index.class)
        .filter(it -> it.unique() && it.table().equals(table.name()))
        .forEach(it -> blame(it.name().name().value(), named(it)));
    for (Domain domain : schema.all(Domain.class).toList()) {
      List<Name> users =
          table.columns().stream()
              .filter(it -> it.type().equals(domain.name().sql()))
              .map(Column::name)
              .toList();
      domain.checks().forEach(check -> blame(check.name().value(), users));
    }
  }

  private List<Name> named(Index index) {
    var texts = new ArrayList<String>(index.keys());
    if (index.predicate() != null) {
      texts.add(index.predicate());
    }
    var words = new ArrayList<String>();
    texts.forEach(text -> Script.tokens(text).forEach(token -> words.add(token.value())));
    return placed.keySet().stream().filter(it -> words.contains(it.value())).toList();
  }

  private void blame(String name, List<Name> columns) {
    List<Integer> numbers =
        columns.stream().filter(placed::containsKey).map(placed::get).distinct().toList();
    if (!numbers.isEmpty() && !blame.has(name)) {
      ArrayNode list = blame.putArray(name);
      numbers.forEach(list::add);
    }
  }
}
