package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LongValuesTest {

  private static final int MANY = 12_000;

  @Test
  void keeps_ten_thousand_rows_of_constants() {
    Parsed.Unit unit = brief(insert("(1, -2.5, 'a;b', null, $$(x$$, true, default)")).getFirst();
    assertThat(rows(unit)).isEqualTo(10_001);
    assertThat(unit.span().end())
        .isEqualTo(insert("(1, -2.5, 'a;b', null, $$(x$$, true, default)").length() - 1);
  }

  @Test
  void keeps_every_row_that_says_something_else() {
    for (String row : List.of("(1, now())", "(x)", "('a'::text)", "((1))", "(1 + 1)")) {
      String text = insert(row);
      assertThat(rows(brief(text).getFirst())).as(row).isEqualTo(MANY);
    }
  }

  @Test
  void keeps_a_row_of_another_width() {
    String text = insert("(1, 2)").replaceFirst(";$", ", (1), (1, 2, 3), (1, 2);");
    assertThat(rows(brief(text).getFirst())).isEqualTo(10_003);
  }

  @Test
  void goes_on_behind_the_list() {
    String text = insert("(1)").replaceFirst(";$", " on conflict do nothing; select (1), (2);");
    List<Parsed.Unit> units = brief(text);
    assertThat(units).hasSize(2).allMatch(it -> it.problem() == null);
    assertThat(units.getLast().span().of(text)).isEqualTo("select (1), (2)");
  }

  @Test
  void finds_the_same_fault_at_the_same_place() {
    for (String end : List.of(", (1 2);", ",;", ", (1;", " values;", "(1);")) {
      String text = insert("(1)").replaceFirst(";$", end.replace("$", "\\$"));
      List<Parsed.Unit> whole = Parser.parse(text, Dialect.SERVER).units();
      assertThat(brief(text).stream().map(Parsed.Unit::problem).toList())
          .as(end)
          .isEqualTo(whole.stream().map(Parsed.Unit::problem).toList());
    }
  }

  private static String insert(String row) {
    return "insert into t (a) values "
        + String.join(",\n", java.util.Collections.nCopies(MANY, row))
        + ";";
  }

  private static List<Parsed.Unit> brief(String text) {
    var units = new ArrayList<Parsed.Unit>();
    Parser.brief(text, Dialect.SERVER, _ -> {}, units::add);
    return units;
  }

  private static int rows(Parsed.Unit unit) {
    var insert = (Change.Insert) Objects.requireNonNull(unit.statement());
    Query source = Objects.requireNonNull(insert.source());
    return ((Query.Values) source.body()).rows().size();
  }
}
