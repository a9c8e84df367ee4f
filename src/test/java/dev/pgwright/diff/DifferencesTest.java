package dev.pgwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final QualifiedName NAME = QualifiedName.of("public", "document_status");

  @Test
  void the_labels_of_an_enum() {
    assertThat(
            line(new EnumType(NAME, List.of("a", "b")), new EnumType(NAME, List.of("a", "b", "c"))))
        .isEqualTo("type:public.document_status has the labels 'a', 'b' instead of 'a', 'b', 'c'");
  }

  @Test
  void several_properties() {
    assertThat(line(sequence("integer", 1, false), sequence("bigint", 10, true)))
        .isEqualTo(
            "sequence:public.document_status has the type integer instead of bigint,"
                + " and has the increment 1 instead of 10, and is not cycle and should be");
  }

  @Test
  void columns() {
    assertThat(column(new Fill.Nothing(), null, new Fill.Expression("now()"), null))
        .endsWith(" has no default instead of the default now()");
    assertThat(column(new Fill.Expression("now()"), null, new Fill.Nothing(), null))
        .endsWith(" has the default now() instead of no default");
    assertThat(column(new Fill.Generated("a + 1", true), null, new Fill.Expression("1"), null))
        .endsWith(" has the default GENERATED ALWAYS AS (a + 1) STORED instead of 1");
    assertThat(column(new Fill.Nothing(), null, new Fill.Nothing(), new NotNull(null, true, true)))
        .endsWith(".a allows NULL and should not");
    assertThat(
            column(
                new Fill.Nothing(),
                new NotNull(new Name("n"), false, true),
                new Fill.Nothing(),
                new NotNull(new Name("n"), true, true)))
        .endsWith(".a its not null is not validated and should be");
  }

  @Test
  void a_definition_says_it_all() {
    assertThat(line(index("btree (a)", "a"), index("btree (b)", "b")))
        .isEqualTo(
            "index:public.document_status has the definition btree (a) instead of btree (b)");
  }

  @Test
  void a_long_definition_is_shown_where_it_differs() {
    String head = "CREATE OR REPLACE FUNCTION f()\n RETURNS int\nAS $$\n" + "-- so\n".repeat(40);
    String line = line(routine(head + "SELECT 1 $$"), routine(head + "SELECT 2 $$"));
    assertThat(line)
        .endsWith("SELECT 1 $$ instead of …- so -- so -- so -- so SELECT 2 $$")
        .hasSizeLessThan(300);
  }

  @Test
  void parts_that_are_records() {
    assertThat(line(domain(), domain(new Domain.Check(new Name("c"), "CHECK (true)", true))))
        .isEqualTo(
            "domain:public.document_status has no checks instead of the checks"
                + " (name c, definition CHECK (true), validated true)");
  }

  private static String line(
      dev.pgwright.model.SchemaObject found, dev.pgwright.model.SchemaObject expected) {
    return Differences.lines(List.of(new Change.Alter(found, expected))).getFirst();
  }

  private static String column(
      Fill fill, @Nullable NotNull notNull, Fill other, @Nullable NotNull otherNotNull) {
    return Differences.lines(
            List.of(
                new Change.AlterColumn(NAME, column(fill, notNull), column(other, otherNotNull))))
        .getFirst();
  }

  private static Column column(Fill fill, @Nullable NotNull notNull) {
    return new Column(new Name("a"), "integer", null, notNull, fill, null, null, null, null);
  }

  private static Sequence sequence(String type, long increment, boolean cycle) {
    return new Sequence(NAME, type, 1, increment, 1, 9, 1, cycle, null, true);
  }

  private static Index index(String definition, String key) {
    return new Index(
        NAME,
        QualifiedName.of("public", "t"),
        definition,
        "btree",
        false,
        List.of(key),
        null,
        true,
        false);
  }

  private static Routine routine(String definition) {
    return new Routine(NAME, false, "", "() int 0", definition);
  }

  private static Domain domain(Domain.Check... checks) {
    return new Domain(NAME, "text", null, null, null, List.of(checks));
  }
}
