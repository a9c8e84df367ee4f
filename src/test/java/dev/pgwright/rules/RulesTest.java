package dev.pgwright.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule against the examples on its page and the cases in its file.
class RulesTest {

  @TestFactory
  Stream<DynamicTest> report_what_their_examples_say() {
    return all()
        .map(
            it ->
                dynamicTest(
                    it.rule() + ": " + it.title(),
                    () -> {
                      switch (it.origin()) {
                        case "reports" -> assertThat(it.reported()).isNotEmpty();
                        case "silent" -> assertThat(it.reported()).isEmpty();
                        default ->
                            assertThat(it.reported()).as(it.toString()).isEqualTo(it.expected());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> examples_are_sql() {
    return all()
        .filter(it -> !it.rule().equals("syntax-error"))
        .map(
            it ->
                dynamicTest(
                    it.rule() + ": " + it.title(),
                    () ->
                        assertThat(it.checked().found())
                            .extracting(found -> found.rule().id() + " " + found.message())
                            .noneMatch(found -> found.startsWith("syntax-error"))));
  }

  @Test
  void ids_are_unique() {
    assertThat(Rules.ids()).doesNotHaveDuplicates();
  }

  @Test
  void classes_are_named_like_their_ids() {
    assertThat(Rules.all())
        .allSatisfy(
            rule ->
                assertThat(rule.getClass().getSimpleName())
                    .isEqualTo(
                        Stream.of(rule.info().id().split("-", -1))
                            .map(
                                word ->
                                    word.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + word.substring(1))
                            .reduce("", String::concat)));
  }

  @Test
  void every_rule_has_a_page_with_a_bad_and_a_good_example() {
    assertThat(Rules.all())
        .allSatisfy(
            rule ->
                assertThat(RuleCase.of(rule.info().id()))
                    .extracting(RuleCase::origin)
                    .contains("reports", "silent"));
  }

  @Test
  void no_page_and_no_case_is_without_a_rule() throws IOException {
    assertThat(names(RuleCase.PAGES)).containsExactlyInAnyOrderElementsOf(withIndex());
    assertThat(Rules.ids()).containsAll(names(RuleCase.CASES));
  }

  private static List<String> withIndex() {
    return Stream.concat(Rules.ids().stream(), Stream.of("README")).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString().replaceFirst("\\.[a-z]+$", "")).toList();
    }
  }

  private static Stream<RuleCase> all() {
    return Rules.ids().stream()
        .flatMap(
            id -> {
              try {
                return RuleCase.of(id).stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
