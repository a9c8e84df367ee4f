package dev.pgwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `docs/review-compared.md`: checks of other tools, and the rules that do their work here.
class ComparedPageTest {

  /// A row of the table.
  private record Row(String tool, String check, List<String> rules) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], List.of(cells[2].split(", ", -1)));
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/review/compared.tsv")).stream()
        .map(Row::of)
        .toList();
  }

  @Test
  void every_check_has_a_rule_that_exists() throws IOException {
    var known = new TreeSet<>(ReviewRules.ALL.stream().map(it -> it.info().id()).toList());
    known.add("optimize");
    assertThat(rows()).allSatisfy(it -> assertThat(known).containsAll(it.rules()));
  }

  @Test
  void the_page_lists_them_and_what_only_we_have() throws IOException {
    List<Row> rows = rows();
    var page = new StringBuilder("# Rules of review beside other tools\n\n");
    page.append(
        "Checks of pg-index-health 0.31.0 (by the names in its library), of Supabase's splinter (by the names of its files) and of PgHero (as we know them), and the ");
    page.append(
        "rule that does the work of each; none of the three was run beside ours.\nWhere `optimize` stands, the command of that name does.\n\n");
    page.append(
        "Checks of splinter that are about Supabase's own service (anonymous sign-ins, extensions that its images leave out, public ");
    page.append("buckets) have no meaning elsewhere and are left out.\n");
    page.append("`unused-index` leaves out indexes that a foreign key needs, and tiny ones.\n\n");
    page.append("| tool | check | rule |\n| --- | --- | --- |\n");
    for (Row it : rows) {
      page.append("| ").append(it.tool()).append(" | ").append(it.check()).append(" | `");
      page.append(String.join("`, `", it.rules())).append("` |\n");
    }
    var shared = new LinkedHashSet<String>();
    rows.forEach(it -> shared.addAll(it.rules()));
    page.append("\n## Only here\n\n");
    for (ReviewRule it : ReviewRules.ALL) {
      if (!shared.contains(it.info().id())) {
        page.append("- `")
            .append(it.info().id())
            .append("`: ")
            .append(it.info().title())
            .append('\n');
      }
    }
    Golden.compare(Path.of("docs/review-compared.md"), page.toString());
  }
}
