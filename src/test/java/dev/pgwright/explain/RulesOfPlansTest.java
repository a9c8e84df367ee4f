package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.explain.rules.PlanRules;
import dev.pgwright.explain.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The list of rules, and the page that shows it.
class RulesOfPlansTest {

  @Test
  void they_are_numbered_without_gaps() {
    assertThat(PlanRules.ALL.stream().map(it -> it.info().id()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 42)
                .mapToObj(it -> String.format(Locale.ROOT, "R%02d", it))
                .toList());
  }

  @Test
  void what_one_explains_is_a_rule() {
    List<String> ids = PlanRules.ALL.stream().map(it -> it.info().id()).toList();
    assertThat(PlanRules.ALL).allSatisfy(it -> assertThat(ids).containsAll(it.info().explains()));
  }

  @Test
  void the_page_has_a_line_for_each() throws IOException {
    assertThat(Files.readAllLines(Path.of("docs", "explain.md")))
        .containsAll(PlanRules.ALL.stream().map(RulesOfPlansTest::line).toList());
  }

  private static String line(Rule rule) {
    var info = rule.info();
    return String.join(
        " | ",
        "| " + info.id(),
        info.title(),
        info.threshold(),
        info.needs().isEmpty() ? "–" : info.needs(),
        info.proof() + " |");
  }
}
