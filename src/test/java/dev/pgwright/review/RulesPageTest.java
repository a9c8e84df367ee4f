package dev.pgwright.review;

import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// `docs/review-rules.md` is written from the rules and their examples.
class RulesPageTest {

  @Test
  void lists_every_rule_with_its_cost_and_examples() throws IOException {
    var page = new StringBuilder("# Rules of review\n\n");
    page.append(
        "`pgwright review` runs those marked with a star by default, with `--advice` all.\n");
    page.append("Where a version is named, older targets get no such finding.\n\n");
    page.append("| rule | what it finds | severity | from | what it costs to leave it |\n");
    page.append("| --- | --- | --- | ---: | --- |\n");
    for (ReviewRule it : ReviewRules.ALL) {
      page.append("| `").append(it.info().id()).append('`');
      page.append(it.info().byDefault() ? " *" : "");
      page.append(" | ").append(it.info().title());
      page.append(" | ").append(it.info().severity().name().toLowerCase(Locale.ROOT));
      page.append(" | ").append(it.since() > ReviewRule.OLDEST ? it.since() : "");
      page.append(" | ").append(it.leaving()).append(" |\n");
    }
    for (Examples it : Examples.all()) {
      page.append("\n## ").append(it.rule()).append("\n\nReports `");
      page.append(String.join("`, `", it.reports()))
          .append("`:\n\n```sql\n")
          .append(it.bad().strip());
      page.append("\n```\n\nIs silent:\n\n```sql\n").append(it.good().strip()).append("\n```\n");
    }
    Golden.compare(Path.of("docs/review-rules.md"), page.toString());
  }
}
