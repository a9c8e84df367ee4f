package dev.pgwright.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Schema BEFORE = schema(table("a", "id", "old"), table("b", "id"));
  private static final Schema AFTER =
      schema(
          table("a", "id", "new"), table("b", "id", "note"), table("c", "id"), index("b", "b_id"));

  @Test
  void everything_counts_without_patterns() {
    assertThat(Selection.ALL.narrowed(BEFORE, AFTER)).isSameAs(AFTER);
  }

  @Test
  void only_what_is_named_and_its_parts_change() {
    Schema narrowed = new Selection(List.of("table:b"), List.of()).narrowed(BEFORE, AFTER);
    assertThat(names(narrowed))
        .containsExactly("table:public.a", "table:public.b", "index:public.b_id");
    assertThat(columns(narrowed, "a")).containsExactly("id", "old");
    assertThat(columns(narrowed, "b")).containsExactly("id", "note");
  }

  @Test
  void what_is_ignored_stays_as_it_is() {
    Schema narrowed =
        new Selection(List.of(), List.of("table:*.?", "index:*")).narrowed(BEFORE, AFTER);
    assertThat(Diff.between(BEFORE, narrowed).changes()).isEmpty();
  }

  @Test
  void a_single_column_can_be_left_out() {
    Schema narrowed = new Selection(List.of(), List.of("column:a.old")).narrowed(BEFORE, AFTER);
    assertThat(columns(narrowed, "a")).containsExactly("id", "old", "new");
  }

  @Test
  void what_is_needed_cannot_be_left_out() {
    var needy =
        new Schema(
            180000,
            AFTER.objects(),
            new TreeMap<>(),
            List.of(new Dependency(id("b"), id("c"))),
            List.of());
    assertThatThrownBy(() -> new Selection(List.of("table:b"), List.of()).narrowed(BEFORE, needy))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("table:public.b needs table:public.c");
  }

  @Test
  void another_order_of_columns_is_told() {
    assertThat(ColumnOrder.differences(schema(table("a", "x", "y")), schema(table("a", "y", "x"))))
        .singleElement()
        .asString()
        .contains("table:public.a", "x, y");
    assertThat(ColumnOrder.differences(BEFORE, AFTER)).isEmpty();
  }

  private static List<String> names(Schema schema) {
    return schema.objects().keySet().stream().map(ObjectId::label).toList();
  }

  private static List<String> columns(Schema schema, String table) {
    return schema.table(name(table)).orElseThrow().columns().stream()
        .map(it -> it.name().value())
        .toList();
  }

  private static Schema schema(SchemaObject... objects) {
    return Schema.of(180000, List.of(objects), new TreeMap<>(), List.of(), List.of());
  }

  private static QualifiedName name(String name) {
    return QualifiedName.of("public", name);
  }

  private static ObjectId id(String table) {
    return ObjectId.of(dev.pgwright.model.ObjectKind.TABLE, name(table));
  }

  private static Index index(String table, String name) {
    return new Index(
        name(name), name(table), "CREATE INDEX", "btree", false, List.of("id"), null, true, false);
  }

  private static Table table(String name, String... columns) {
    return new Table(
        name(name),
        List.of(columns).stream()
            .map(
                it ->
                    new Column(
                        new Name(it),
                        "text",
                        null,
                        null,
                        new Fill.Nothing(),
                        null,
                        null,
                        null,
                        null))
            .toList(),
        true,
        List.of(),
        null,
        false,
        false,
        "default");
  }
}
